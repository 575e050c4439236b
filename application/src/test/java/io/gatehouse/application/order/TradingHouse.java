package io.gatehouse.application.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.account.AccountDesk;
import io.gatehouse.application.account.AccountStart;
import io.gatehouse.application.account.AccountSummaries;
import io.gatehouse.application.account.BookLoader;
import io.gatehouse.application.account.BookReader;
import io.gatehouse.application.account.BookRoll;
import io.gatehouse.application.account.BookWriter;
import io.gatehouse.application.account.DeskTransaction;
import io.gatehouse.application.account.MarketReader;
import io.gatehouse.application.account.OpenFirstAccount;
import io.gatehouse.application.audit.HouseAudit;
import io.gatehouse.application.broker.Brokers;
import io.gatehouse.application.broker.PromptBroker;
import io.gatehouse.application.broker.ScriptedBroker;
import io.gatehouse.application.port.AccountOpening;
import io.gatehouse.application.port.BrokerEvent;
import io.gatehouse.application.risk.AccountWatch;
import io.gatehouse.application.risk.BreakerLadder;
import io.gatehouse.application.risk.ChangeProfile;
import io.gatehouse.application.risk.Decisions;
import io.gatehouse.application.risk.MonitorAccounts;
import io.gatehouse.application.risk.PlatformBreaker;
import io.gatehouse.application.risk.PlatformFigures;
import io.gatehouse.application.risk.PlatformLoss;
import io.gatehouse.application.risk.PlatformMeasure;
import io.gatehouse.application.risk.PlatformRevaluation;
import io.gatehouse.application.risk.ProfileChange;
import io.gatehouse.application.risk.QuoteBreakers;
import io.gatehouse.application.risk.WatchPlatform;
import io.gatehouse.application.sizing.SizeSetup;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.account.BrokerId;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.money.Money;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.PositionEffect;
import io.gatehouse.domain.order.Protection;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.risk.RiskCalendar;
import io.gatehouse.domain.risk.RiskGate;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.RiskProfile;
import io.gatehouse.domain.risk.RiskSwitch;
import io.gatehouse.domain.risk.RiskTerms;
import io.gatehouse.domain.risk.RiskTolerance;
import io.gatehouse.domain.risk.rule.RiskRules;
import io.gatehouse.domain.user.Role;
import io.gatehouse.domain.user.UserId;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * The whole way of an order over in-memory stores and a prompt broker, on a Monday at nine. AAPL
 * and BTC are fully paid, EURUSD and NIFTY margined; everything trades around the clock.
 */
public final class TradingHouse extends HouseStores implements AutoCloseable {
    public static final Symbol AAPL = new Symbol("AAPL");
    public static final Symbol BTC = new Symbol("BTC");
    public static final Symbol EURUSD = new Symbol("EURUSD");
    public static final Symbol NIFTY = new Symbol("NIFTY");
    public static final Duration PATIENCE = Duration.ofSeconds(20);
    public static final AuditContext CONTEXT =
            new AuditContext("ada", "TRADER", "192.0.2.1", "test", "/test", "r-1");

    /** No order copies a signal. */
    public static final CopyRisk NO_COPIES = (book, market, order) -> Optional.empty();

    private static final Duration MOMENT = Duration.ofMillis(1);

    public final PromptBroker broker = new PromptBroker(marketData, clock);
    public final ScriptedBroker line = new ScriptedBroker(broker);
    public final Brokers brokers = new Brokers(List.of(line));

    public final AccountAccess access = new AccountAccess(accounts);
    public final BookLoader loader =
            new BookLoader(accounts, orders, positions, ledger, terminals, activity);
    public final BookWriter writer =
            new BookWriter(accounts, orders, positions, ledger, decisionLog, audit, setups, equity);
    public final MarketReader markets =
            new MarketReader(marketData, catalogue, brokers, platform, platform);
    public final BookRoll roll = new BookRoll(ids);
    public final BookReader books = new BookReader(transactions, loader, markets, roll, clock);
    public final AccountSummaries summaries = new AccountSummaries(books, figures, terminals);
    public final AccountStart start = new AccountStart(accounts, ledger, audit, equity, ids);
    public final OpenFirstAccount openFirst = new OpenFirstAccount(start, ids, clock);
    public final Decisions decisions = new Decisions(new RiskGate(RiskRules.all()));
    public final Dispatch dispatch = new Dispatch(brokers);
    public final OrderWatch watch = new OrderWatch();
    public final BreachOrders breachOrders = new BreachOrders(dispatch, this::breachFlatten);
    public final BreakerLadder ladder = new BreakerLadder(ids, breachOrders);
    public final PlatformFigures platformFigures =
            new PlatformFigures(accounts, books, equity, transactions, clock);
    public final PlatformLoss platformLoss =
            new PlatformLoss(
                    platform,
                    platformFigures,
                    new HouseAudit(chain, audit, ids),
                    transactions,
                    clock);
    private final CommitWatch commits = new CommitWatch(PATIENCE);
    public final AccountDesk desk =
            new AccountDesk(
                    new AccountDesk.Sizes(1, 1000, 64),
                    new DeskTransaction(
                            transactions,
                            new DeskTransaction.Stores(accounts, orders, positions),
                            loader,
                            writer,
                            markets,
                            roll,
                            ladder,
                            List.of(
                                    dispatch,
                                    new PlatformBreaker(platform, platformLoss),
                                    watch,
                                    commits),
                            clock));
    public final SubmitOrder submit =
            new SubmitOrder(access, desk, decisions, dispatch, watch, decisionLog, ids);
    public final ReplaceOrder replaceOrder =
            new ReplaceOrder(access, desk, decisions, dispatch, watch, NO_COPIES, ids);
    public final CancelOrder cancelOrder = new CancelOrder(access, desk, dispatch, watch, ids);
    public final Exits exits = new Exits(desk, submit, dispatch, watch, orders, positions);
    public final Flattening flattening = new Flattening(positions, terminals, exits);
    public final HaltAccount haltAccount =
            new HaltAccount(access, desk, dispatch, flattening, audit, ids);

    public final AccountWatch accountWatch = new AccountWatch(books, desk, ladder, breachOrders);
    public final PlatformMeasure platformMeasure =
            new PlatformMeasure(
                    platformLoss, new PlatformRevaluation(orders, positions, terminals, desk));
    public final WatchPlatform watchPlatform = new WatchPlatform(platform, platformMeasure);
    public final QuoteBreakers quoteBreakers =
            new QuoteBreakers(positions, ledger, catalogue, accountWatch, watchPlatform);
    public final MonitorAccounts monitor = new MonitorAccounts(accounts, accountWatch);

    private TradingHouse() {
        connect();
    }

    /** What a node does at its start, with what the stores hold. */
    public void connect() {
        ApplyExecution executions = new ApplyExecution(desk, dispatch, ids);
        new ConnectBrokers(brokers, orders, dispatch, executions, desk, ids, clock).connect();
    }

    private BreachFlatten breachFlatten() {
        return new BreachFlatten(desk, exits);
    }

    /** A house whose brokers are connected. */
    public static TradingHouse open() {
        return new TradingHouse();
    }

    /** A trader with a first account of this balance. */
    public Desk trader(String amount, String currency) {
        Actor actor = new Actor(new UserId(ids.next()), Role.TRADER, Optional.empty());
        return new Desk(this, actor, firstAccount(actor, amount, currency));
    }

    /** A trader whose account may risk that percent on a trade. */
    public Desk trader(String amount, String currency, BigDecimal riskPerTrade) {
        Actor actor = somebody(Role.TRADER);
        Money balance = Money.of(amount, currency);
        return new Desk(
                this,
                actor,
                firstAccount(actor, balance, medium(balance).riskingPerTrade(riskPerTrade)));
    }

    /** The account that comes with a user, under the MEDIUM preset. */
    public AccountId firstAccount(Actor actor, String amount, String currency) {
        Money balance = Money.of(amount, currency);
        return firstAccount(actor, balance, medium(balance));
    }

    private static RiskProfile medium(Money balance) {
        return RiskProfile.preset(RiskTolerance.MEDIUM, balance.currency());
    }

    private AccountId firstAccount(Actor actor, Money balance, RiskProfile profile) {
        RiskTerms terms = new RiskTerms(profile, RiskCalendar.UTC);
        return done(
                openFirst.open(
                        new AccountOpening.Request(
                                actor.userId(), balance, terms, AuditContext.HOUSE)));
    }

    /** Somebody else in that role. */
    public Actor somebody(Role role) {
        return new Actor(new UserId(ids.next()), role, Optional.empty());
    }

    /** Quotes twice, so that the second quote, which is a later one, confirms the first. */
    public void confirmed(Symbol symbol, String price) {
        quote(symbol, price, price);
        clock.advance(MOMENT);
        quote(symbol, price, price);
    }

    /** Quotes a moment later than whatever was quoted before, and lets the breakers see it. */
    public void seen(Symbol symbol, String price) {
        clock.advance(MOMENT);
        Price both = Price.of(price);
        quoteBreakers.marksMoved(
                marketData.record(List.of(Quote.of(symbol, both, both, clock.instant()))));
    }

    /** Waits for something that commits bring about. */
    public void watchUntil(BooleanSupplier condition) {
        commits.await(condition);
    }

    public SizeSetup sizeSetup() {
        return new SizeSetup(access, books, decisions, setups, transactions, ids);
    }

    @Override
    public void close() {
        desk.close();
    }

    public static <T> T done(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<T>) outcome).value();
    }

    public static <T> Refusal refused(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<T>) outcome).refusal();
    }

    /** A trader at an account. */
    public record Desk(TradingHouse house, Actor actor, AccountId account) {

        /** A market order that passes and fills; with a stop, and a target if there is one. */
        public Order filled(Side side, Symbol symbol, String quantity, String stop) {
            return filled(side, symbol, quantity, new Protection(price(stop), Optional.empty()));
        }

        public Order filled(Side side, Symbol symbol, String quantity, Protection protection) {
            OrderTicket ticket =
                    OrderTicket.market(symbol, side, Quantity.of(quantity))
                            .withProtection(protection);
            return accepted(ticket);
        }

        /** A part of a working order, as its broker reports it. */
        public void fills(Order order, String quantity, String price) {
            house.line.report(
                    new BrokerEvent.Executed(
                            new BrokerEvent.Subject(BrokerId.PAPER, account, order.id()),
                            "part of " + quantity,
                            Quantity.of(quantity),
                            Price.of(price),
                            Optional.empty(),
                            Optional.empty(),
                            BigDecimal.ZERO,
                            house.clock.instant()));
        }

        public Order accepted(OrderTicket ticket) {
            SubmitOrder.Result result = placed(ticket);
            assertThat(result).isInstanceOf(SubmitOrder.Result.Accepted.class);
            return ((SubmitOrder.Result.Accepted) result).order();
        }

        public SubmitOrder.Result placed(OrderTicket ticket) {
            return placed(ticket, Optional.empty());
        }

        public SubmitOrder.Result placed(OrderTicket ticket, Optional<String> clientOrderId) {
            return house.submit.submit(
                    new SubmitOrder.Command(
                            actor,
                            Optional.of(account),
                            ticket,
                            PositionEffect.ANY,
                            clientOrderId,
                            "",
                            PATIENCE,
                            CONTEXT));
        }

        /** Sets a limit of the account's profile, in force at once. */
        public void limited(RiskLimit limit, String value) {
            changed(Map.of(limit, Optional.of(new BigDecimal(value))), Map.of());
        }

        /** Changes limits and switches of the account's profile, in force at once. */
        public void changed(
                Map<RiskLimit, Optional<BigDecimal>> limits, Map<RiskSwitch, Boolean> switches) {
            ProfileChange change =
                    new ProfileChange(
                            Optional.empty(),
                            limits,
                            switches,
                            Optional.empty(),
                            Optional.empty(),
                            Map.of());
            ChangeProfile changeProfile =
                    new ChangeProfile(
                            house.access,
                            house.desk,
                            house.catalogue,
                            house.ids,
                            Duration.ofHours(24));
            done(
                    changeProfile.change(
                            new ChangeProfile.Command(
                                    actor,
                                    Optional.of(account),
                                    change,
                                    ChangeProfile.Extent.NAMED,
                                    Optional.empty(),
                                    CONTEXT)));
        }

        /** Signed quantity held of an instrument. */
        public Quantity position(Symbol symbol) {
            return house.books
                    .read(account, List.of())
                    .book()
                    .position(symbol)
                    .map(open -> open.position().quantity())
                    .orElse(Quantity.ZERO);
        }

        /** Working orders of the account, in the order of their making. */
        public List<Order> working() {
            return house.orders.working(List.of(account));
        }

        public static Optional<Price> price(String value) {
            return Optional.of(Price.of(value));
        }
    }
}
