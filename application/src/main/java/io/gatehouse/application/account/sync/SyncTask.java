package io.gatehouse.application.account.sync;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.BrokerTickets;
import io.gatehouse.application.account.DeskSession;
import io.gatehouse.application.account.DeskTask;
import io.gatehouse.application.account.KnownEquity;
import io.gatehouse.application.account.sync.SyncAccount.Report;
import io.gatehouse.application.account.sync.SyncAccount.Synced;
import io.gatehouse.application.port.Ids;
import io.gatehouse.application.port.Terminals;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.BrokerFigures;
import io.gatehouse.domain.account.BrokerSync;
import io.gatehouse.domain.account.DataState;
import io.gatehouse.domain.broker.SyncEntry;
import io.gatehouse.domain.broker.TerminalDeal;
import io.gatehouse.domain.broker.TerminalState;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.ledger.LedgerEntry;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Money;
import io.gatehouse.domain.risk.EquityEvent;
import io.gatehouse.domain.risk.EquityPoint;
import io.gatehouse.domain.risk.RiskCalendar;
import io.gatehouse.domain.risk.RiskState;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One sync under the lock of its account. */
final class SyncTask implements DeskTask<Outcome<Synced>> {
    private final AccountId account;
    private final SyncAccount.Command command;
    private final Terminals terminals;
    private final Ids ids;

    SyncTask(AccountId account, SyncAccount.Command command, Terminals terminals, Ids ids) {
        this.account = account;
        this.command = command;
        this.terminals = terminals;
        this.ids = ids;
    }

    @Override
    public AccountId account() {
        return account;
    }

    @Override
    public Set<Symbol> symbols() {
        return BrokerTickets.of(command.report().state().positions()).symbols();
    }

    @Override
    public Outcome<Synced> run(AccountBook book, DeskSession session) {
        Optional<TerminalState> before = terminals.find(account);
        return SyncObjection.of(command.report(), before, book, session.market())
                .<Outcome<Synced>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(apply(book, session, before)));
    }

    private Synced apply(AccountBook book, DeskSession session, Optional<TerminalState> before) {
        Report report = command.report();
        TerminalState state = report.state();
        List<TerminalDeal> deals = newDeals(report);
        Money unexplained = unexplained(book, report, deals);
        if (before.isEmpty()) {
            begin(book, session, unexplained, deals);
        } else {
            deals.forEach(deal -> post(book, session, deal));
        }
        boolean isExplained = before.isEmpty() || unexplained.isZero();
        DataState dataState = isExplained ? DataState.FRESH : DataState.DIVERGED;
        UUID syncId = ids.next();
        terminals.addBooked(account, deals, session.now());
        terminals.save(account, state);
        terminals.log(SyncEntry.applied(syncId, account, session.now(), before, state));
        book.audit(
                ids.next(),
                session.now(),
                command.context(),
                SyncFacts.applied(syncId, before, state, deals.size(), dataState, unexplained));
        if (isExplained && isDiverged(book)) {
            book.audit(ids.next(), session.now(), command.context(), SyncFacts.explained(syncId));
        }
        book.sync(
                new BrokerSync(dataState, Optional.of(state.at()), Optional.of(state.figures())),
                BrokerTickets.of(state.positions()));
        return new Synced(syncId, dataState, state.at());
    }

    /** The account begins with what its broker says: what led there is neither gain nor flow. */
    private void begin(
            AccountBook book, DeskSession session, Money unexplained, List<TerminalDeal> deals) {
        KnownEquity empty = KnownEquity.of(book, session.market());
        if (!unexplained.isZero()) {
            book.post(ids.next(), opening(unexplained), session.now(), "Balance at the first sync");
        }
        for (TerminalDeal deal : deals) {
            deal.entry()
                    .ifPresent(
                            entry -> book.post(ids.next(), entry, session.now(), reference(deal)));
        }
        BrokerFigures said = command.report().state().figures();
        Money initial = new Money(said.balance(), book.baseCurrency());
        book.account(book.account().withInitialBalance(initial));
        book.record(
                new EquityEvent(
                        EquityEvent.Kind.RESET,
                        book.riskDay(session.now()),
                        empty.point(),
                        said.equity().subtract(empty.point().equity()),
                        empty.current()));
        book.risk(
                RiskState.restartingWith(
                        new EquityPoint(session.now(), said.equity(), said.balance()),
                        new RiskCalendar(
                                book.account().riskZone(), book.account().riskDayStart())));
    }

    private List<TerminalDeal> newDeals(Report report) {
        List<TerminalDeal.Key> keys = report.deals().stream().map(TerminalDeal::key).toList();
        Set<TerminalDeal.Key> booked = terminals.booked(account, keys);
        return report.deals().stream().filter(deal -> !booked.contains(deal.key())).toList();
    }

    /** What the broker's balance has beyond our cash and the deals that we did not know of. */
    private static Money unexplained(AccountBook book, Report report, List<TerminalDeal> deals) {
        CurrencyCode currency = report.currency();
        Money explained =
                deals.stream()
                        .map(TerminalDeal::amount)
                        .reduce(new Money(book.balance(currency), currency), Money::plus);
        return new Money(report.state().figures().balance(), currency).minus(explained);
    }

    private static boolean isDiverged(AccountBook book) {
        return book.account().sync().filter(sync -> sync.state() == DataState.DIVERGED).isPresent();
    }

    private static LedgerEntry opening(Money balance) {
        return balance.isPositive()
                ? LedgerEntry.deposit(balance)
                : LedgerEntry.adjustment(List.of(balance));
    }

    /** A deal since: money paid in or out is a flow, all else a gain or a loss. */
    private void post(AccountBook book, DeskSession session, TerminalDeal deal) {
        deal.entry().ifPresent(entry -> post(book, session, entry, reference(deal)));
    }

    private void post(AccountBook book, DeskSession session, LedgerEntry entry, String reference) {
        if (entry.isExternal()) {
            Money flow = entry.cashIn(book.baseCurrency());
            book.flow(flow.amount(), KnownEquity.of(book, session.market()));
        }
        book.post(ids.next(), entry, session.now(), reference);
    }

    private static String reference(TerminalDeal deal) {
        return "MT5 deal " + deal.key().ticket();
    }
}
