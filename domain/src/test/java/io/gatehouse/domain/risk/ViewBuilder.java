package io.gatehouse.domain.risk;

import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.BrokerFigures;
import io.gatehouse.domain.account.BrokerSync;
import io.gatehouse.domain.account.DataState;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderChange;
import io.gatehouse.domain.order.OrderDraft;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.order.OrderStatus;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.portfolio.WorkingOrder;
import io.gatehouse.domain.risk.Activity.ClosedTrade;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * A view for tests: an active account of 100,000 with every limit off, an open market, no buffer;
 * each call changes one thing.
 */
public final class ViewBuilder extends BookBuilder<ViewBuilder> {
    public static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    private final Map<RiskLimit, BigDecimal> limits = new EnumMap<>(RiskLimit.class);
    private final Map<RiskSwitch, Boolean> switches = new EnumMap<>(RiskSwitch.class);
    private final Map<Symbol, BigDecimal> concentration = new TreeMap<>();
    private final List<WorkingOrder> working = new ArrayList<>();
    private final List<RecentOrder> recent = new ArrayList<>();
    private Optional<Integer> ordersInMinute = Optional.empty();
    private Optional<Integer> ordersOfDay = Optional.empty();
    private Optional<Integer> tradesOfDay = Optional.empty();
    private Optional<Integer> repeatsInMinute = Optional.empty();
    private Optional<List<ClosedTrade>> closedTrades = Optional.empty();
    private Optional<Set<Symbol>> allowed = Optional.empty();
    private Set<Symbol> denied = Set.of();
    private boolean active = true;
    private TradingStates states = TradingStates.ACTIVE;
    private Optional<PlatformUse> platform = Optional.empty();
    private Optional<BigDecimal> copyRisk = Optional.empty();
    private Optional<OrderTicket> replaces = Optional.empty();
    private Optional<FilledPart> filled = Optional.empty();
    private boolean marketOpen = true;
    private boolean named;
    private BigDecimal buffer = BigDecimal.ZERO;
    private LossRules lossRules = LossRules.USUAL;
    private Optional<BrokerSync> sync = Optional.empty();
    private Optional<Duration> freshness = Optional.empty();

    private ViewBuilder(String currency, String cash) {
        super(currency, cash);
    }

    @Override
    ViewBuilder self() {
        return this;
    }

    /** 100,000 USD. */
    public static ViewBuilder dollars() {
        return dollars("100000");
    }

    /** So much cash in USD, with which the day began, and NAV 1 as its peak. */
    public static ViewBuilder dollars(String cash) {
        return new ViewBuilder("USD", cash);
    }

    public static ViewBuilder rupees(String cash) {
        return new ViewBuilder("INR", cash);
    }

    public ViewBuilder limit(RiskLimit limit, String value) {
        limits.put(limit, new BigDecimal(value));
        return this;
    }

    public ViewBuilder with(RiskSwitch one) {
        switches.put(one, true);
        return this;
    }

    /** Every limit and switch of the preset, in place of what was set. */
    public ViewBuilder preset(RiskTolerance tolerance) {
        RiskProfile preset = RiskProfile.preset(tolerance, base);
        limits.putAll(preset.limits());
        switches.putAll(preset.switches());
        concentration.putAll(preset.instrumentConcentrationPercent());
        return ordersInMinute(0);
    }

    public ViewBuilder concentration(String underlying, String percent) {
        concentration.put(new Symbol(underlying), new BigDecimal(percent));
        return this;
    }

    public ViewBuilder allowing(String... symbols) {
        allowed = Optional.of(symbols(symbols));
        return this;
    }

    public ViewBuilder denying(String... symbols) {
        denied = symbols(symbols);
        return this;
    }

    public ViewBuilder inactive() {
        active = false;
        return this;
    }

    public ViewBuilder state(TradingState account) {
        return states(TradingStates.of(account));
    }

    public ViewBuilder states(TradingStates other) {
        states = other;
        return this;
    }

    /** A broker keeps the account's books, and told them so long ago. */
    public ViewBuilder synced(DataState state, Duration age) {
        sync = Optional.of(new BrokerSync(state, Optional.of(NOW.minus(age))));
        return this;
    }

    /** What the broker said when it was synced. */
    public ViewBuilder brokerSaid(String balance, String equity, String margin, String freeMargin) {
        return brokerSaid(balance, equity, margin, freeMargin, "100");
    }

    /** The same at such a leverage. */
    public ViewBuilder brokerSaid(
            String balance, String equity, String margin, String freeMargin, String leverage) {
        BrokerFigures said =
                new BrokerFigures(
                        new BigDecimal(balance),
                        new BigDecimal(equity),
                        new BigDecimal(margin),
                        new BigDecimal(freeMargin),
                        new BigDecimal(leverage));
        sync = sync.map(one -> new BrokerSync(one.state(), one.at(), Optional.of(said)));
        return this;
    }

    /** A broker keeps the account's books and has told nothing of them yet. */
    public ViewBuilder neverSynced() {
        sync = Optional.of(new BrokerSync(DataState.UNKNOWN, Optional.empty()));
        return this;
    }

    public ViewBuilder marketClosed() {
        marketOpen = false;
        return this;
    }

    public ViewBuilder named() {
        named = true;
        return this;
    }

    /** How old the state of a synced account may be for all. */
    public ViewBuilder freshFor(Duration atMost) {
        freshness = Optional.of(atMost);
        return this;
    }

    public ViewBuilder marginBuffer(String percent) {
        buffer = new BigDecimal(percent);
        return this;
    }

    public ViewBuilder lossRules(LossRules other) {
        lossRules = other;
        return this;
    }

    /** The whole of a ticket is working. */
    public ViewBuilder working(TicketBuilder builder) {
        OrderTicket ticket = builder.ticket();
        OrderId id = new OrderId(new UUID(1, working.size()));
        working.add(WorkingOrder.of(id, ticket, ticket.quantity()));
        return this;
    }

    /** The whole of a stop is working, and has triggered. */
    public ViewBuilder triggered(TicketBuilder builder) {
        OrderTicket ticket = builder.ticket();
        working.add(
                new WorkingOrder(
                        new OrderId(new UUID(1, working.size())),
                        ticket.instrument(),
                        ticket.side(),
                        ticket.type(),
                        ticket.quantity(),
                        ticket.price(),
                        ticket.stopPrice(),
                        ticket.protection().stopLoss(),
                        ticket.reduceOnly(),
                        ticket.isProtective(),
                        true));
        return this;
    }

    /** The whole of a ticket is working, and its broker has not answered a change. */
    public ViewBuilder changing(TicketBuilder builder, OrderChange change) {
        Order order = OrderDraft.of(builder.ticket(), OrderStatus.NEW);
        working.add(WorkingOrder.of(order.changeRequested(change, NOW)));
        return this;
    }

    public ViewBuilder recent(TicketBuilder builder, Duration age) {
        recent.add(RecentOrder.of(builder.ticket(), NOW.minus(age)));
        return this;
    }

    /** What the platform's limits leave. */
    public ViewBuilder platform(PlatformUse use) {
        platform = Optional.of(use);
        return this;
    }

    public ViewBuilder ordersInMinute(int orders) {
        ordersInMinute = Optional.of(orders);
        return this;
    }

    public ViewBuilder ordersOfDay(int orders) {
        ordersOfDay = Optional.of(orders);
        return this;
    }

    public ViewBuilder tradesOfDay(int trades) {
        tradesOfDay = Optional.of(trades);
        return this;
    }

    /** What stands in for the risk per trade that was set. */
    public ViewBuilder copyRisk(String percent) {
        copyRisk = Optional.of(new BigDecimal(percent));
        return this;
    }

    /** The working order in whose place the next one comes. */
    public ViewBuilder inPlaceOf(OrderTicket order) {
        replaces = Optional.of(order);
        return this;
    }

    /** What that order has filled before. */
    public ViewBuilder filled(String quantity, String averagePrice) {
        filled = Optional.of(new FilledPart(Quantity.of(quantity), Price.of(averagePrice)));
        return this;
    }

    public ViewBuilder repeatsInMinute(int executions) {
        repeatsInMinute = Optional.of(executions);
        return this;
    }

    /** Trades a minute apart, oldest first, won (W) or lost; the last so long ago. */
    public ViewBuilder closed(String trades, Duration lastAge) {
        List<ClosedTrade> closed = new ArrayList<>();
        for (int i = 0; i < trades.length(); i++) {
            Duration age = lastAge.plusMinutes(trades.length() - 1L - i);
            closed.add(new ClosedTrade(NOW.minus(age), trades.charAt(i) == 'W'));
        }
        closedTrades = Optional.of(closed);
        return this;
    }

    /** The view of an order of that instrument; unknown to the catalogue when it was not given. */
    public PreTradeView of(Symbol symbol) {
        return new PreTradeView(
                NOW,
                new Standing(
                        new AccountId(new UUID(7, 7)),
                        base,
                        active,
                        states,
                        balances,
                        initialBalance,
                        risk,
                        sync),
                new RiskProfile(
                        RiskTolerance.MEDIUM,
                        limits,
                        switches,
                        allowed,
                        denied,
                        concentration,
                        lossRules),
                buffer,
                freshness,
                Optional.ofNullable(holdings.get(symbol)),
                marketOpen,
                named,
                List.copyOf(holdings.values()),
                unlisted,
                working,
                recent,
                new Activity(
                        ordersInMinute, ordersOfDay, tradesOfDay, repeatsInMinute, closedTrades),
                rates,
                platform,
                copyRisk,
                replaces,
                filled);
    }

    private static Set<Symbol> symbols(String... names) {
        Set<Symbol> symbols = new TreeSet<>();
        for (String name : names) {
            symbols.add(new Symbol(name));
        }
        return symbols;
    }
}
