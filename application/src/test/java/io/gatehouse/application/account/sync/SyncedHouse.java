package io.gatehouse.application.account.sync;

import static io.gatehouse.application.order.TradingHouse.CONTEXT;
import static io.gatehouse.application.order.TradingHouse.done;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.account.AccountWorth;
import io.gatehouse.application.account.BookReader;
import io.gatehouse.application.account.OpenAccount;
import io.gatehouse.application.order.TradingHouse;
import io.gatehouse.application.port.Ledger;
import io.gatehouse.application.user.InMemoryUsers;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.AccountMode;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.account.BrokerFigures;
import io.gatehouse.domain.account.BrokerId;
import io.gatehouse.domain.account.BrokerSync;
import io.gatehouse.domain.broker.TerminalDeal;
import io.gatehouse.domain.broker.TerminalLogin;
import io.gatehouse.domain.broker.TerminalPosition;
import io.gatehouse.domain.broker.TerminalState;
import io.gatehouse.domain.ledger.CashLine;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Money;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.risk.RiskCalendar;
import io.gatehouse.domain.risk.RiskTolerance;
import io.gatehouse.domain.user.Role;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A trader with a LIVE account in USD that a terminal syncs, at leverage 100. */
public final class SyncedHouse implements AutoCloseable {
    static final TerminalLogin LOGIN = new TerminalLogin("5012345", "Demo-1");

    public final TradingHouse house = TradingHouse.open();
    public final Actor trader = house.somebody(Role.TRADER);
    public final AccountId account;
    final Actor device;
    final SyncAccount syncAccount = new SyncAccount(house.desk, house.terminals, house.ids);
    final AcceptBalance acceptBalance =
            new AcceptBalance(house.access, house.desk, house.terminals, house.ids);
    final ShowSyncedAccount show =
            new ShowSyncedAccount(house.access, house.books, house.terminals);
    final LogRefusedSync logRefused =
            new LogRefusedSync(house.terminals, house.transactions, house.ids, house.clock);

    /** Whose risk day begins at midnight UTC. */
    public SyncedHouse() {
        this(new RiskCalendar(ZoneOffset.UTC, LocalTime.MIDNIGHT));
    }

    public SyncedHouse(RiskCalendar calendar) {
        this.account = opened(calendar);
        this.device = new Actor(trader.userId(), Role.DEVICE, Optional.of(account));
    }

    private AccountId opened(RiskCalendar calendar) {
        OpenAccount open =
                new OpenAccount(
                        new InMemoryUsers(),
                        house.accounts,
                        house.start,
                        house.summaries,
                        house.brokers,
                        house.transactions,
                        house.ids,
                        house.clock);
        OpenAccount.Command command =
                new OpenAccount.Command(
                        trader,
                        Optional.empty(),
                        "Terminal",
                        AccountMode.LIVE,
                        BrokerId.MT5,
                        Money.of("0", "USD"),
                        RiskTolerance.MEDIUM,
                        calendar.zone(),
                        calendar.dayStart(),
                        CONTEXT);
        return done(open.open(command)).account().id();
    }

    /** A terminal that says now what it holds and has made of it. */
    public SyncAccount.Synced synced(String balance, String equity, TerminalDeal... deals) {
        return done(sync(report(balance, equity, deals)));
    }

    Outcome<SyncAccount.Synced> sync(SyncAccount.Report report) {
        return syncAccount.sync(new SyncAccount.Command(device, Optional.empty(), report, CONTEXT));
    }

    /** The same of a terminal that holds something. */
    public SyncAccount.Synced holds(String balance, String equity, TerminalPosition... positions) {
        SyncAccount.Report flat = report(balance, equity);
        TerminalState state = flat.state();
        return done(
                sync(
                        new SyncAccount.Report(
                                new TerminalState(
                                        LOGIN, state.figures(), List.of(positions), state.at()),
                                flat.currency(),
                                List.of())));
    }

    /** A position with a stop. */
    public static TerminalPosition bought(String symbol, String lots, String price, String stop) {
        return position(symbol, Side.BUY, lots, price, Optional.of(new BigDecimal(stop)));
    }

    static TerminalPosition position(
            String symbol, Side side, String lots, String price, Optional<BigDecimal> stop) {
        return new TerminalPosition(
                "9001",
                symbol,
                side,
                new BigDecimal(lots),
                new BigDecimal(price),
                stop,
                Optional.empty());
    }

    /** Nothing of the margin is used but 200. */
    SyncAccount.Report report(String balance, String equity, TerminalDeal... deals) {
        BigDecimal worth = new BigDecimal(equity);
        BigDecimal margin = new BigDecimal("200");
        BrokerFigures figures =
                new BrokerFigures(
                        new BigDecimal(balance),
                        worth,
                        margin,
                        worth.subtract(margin),
                        new BigDecimal("100"));
        return new SyncAccount.Report(
                new TerminalState(LOGIN, figures, List.of(), house.clock.instant()),
                CurrencyCode.USD,
                List.of(deals));
    }

    public static TerminalDeal deal(String ticket, TerminalDeal.Kind kind, String amount) {
        return new TerminalDeal(new TerminalDeal.Key(ticket, kind), Money.of(amount, "USD"));
    }

    BrokerSync standing() {
        return house.accounts.find(account).orElseThrow().sync().orElseThrow();
    }

    /** Entries of the ledger, oldest first, as "KIND amount". */
    List<String> ledger() {
        List<CashLine> lines =
                new ArrayList<>(
                        house.ledger.page(
                                new Ledger.Query(
                                        account,
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        50)));
        return lines.reversed().stream().map(line -> line.kind() + " " + line.amount()).toList();
    }

    public AccountWorth worth() {
        BookReader.Reading reading = house.books.read(account, List.of());
        return AccountWorth.of(reading.book(), reading.market()).orElseThrow();
    }

    @Override
    public void close() {
        house.close();
    }
}
