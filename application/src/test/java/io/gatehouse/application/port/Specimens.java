package io.gatehouse.application.port;

import io.gatehouse.application.port.AccountStore.ChainHead;
import io.gatehouse.domain.account.Account;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.AccountMode;
import io.gatehouse.domain.account.BrokerFigures;
import io.gatehouse.domain.account.BrokerId;
import io.gatehouse.domain.account.BrokerSync;
import io.gatehouse.domain.account.DataState;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Money;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.BrokerReference;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderChange;
import io.gatehouse.domain.order.OrderDraft;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.order.OrderIdentity;
import io.gatehouse.domain.order.OrderOrigin;
import io.gatehouse.domain.order.OrderStatus;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.OrderType;
import io.gatehouse.domain.order.Protection;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.order.SignalTag;
import io.gatehouse.domain.order.TimeInForce;
import io.gatehouse.domain.risk.EquityPoint;
import io.gatehouse.domain.risk.ProfileVersion;
import io.gatehouse.domain.risk.RiskCalendar;
import io.gatehouse.domain.risk.RiskProfile;
import io.gatehouse.domain.risk.RiskState;
import io.gatehouse.domain.risk.RiskTolerance;
import io.gatehouse.domain.user.UserId;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Rows for store tests. Each call makes ids of its own, so cases may share a database. */
public final class Specimens {
    public static final Instant NINE = Instant.parse("2026-03-02T09:00:00.123456Z");
    public static final Symbol BTC = new Symbol("BTC");
    public static final Symbol EURUSD = new Symbol("EURUSD");

    private static final AtomicLong COUNT = new AtomicLong();

    private Specimens() {}

    /** A UUIDv7 of that time; later calls give larger ids within the same millisecond. */
    public static UUID id(Instant at) {
        return new UUID(
                (at.toEpochMilli() << 16) | 0x7000, Long.MIN_VALUE | COUNT.incrementAndGet());
    }

    public static AccountId accountId() {
        return new AccountId(id(NINE));
    }

    public static UserId userId() {
        return new UserId(id(NINE));
    }

    /** A new account of nobody in particular. */
    public static AccountStore.State state() {
        return state(userId());
    }

    /** A new account with every figure set, in version 1 of the LOW preset. */
    public static AccountStore.State state(UserId owner) {
        Account account =
                new Account(
                        accountId(),
                        owner,
                        "Main \"A\", {b} \\ c",
                        AccountMode.PAPER,
                        BrokerId.PAPER,
                        Money.of("100000", "USD"),
                        true,
                        true,
                        TradingState.ACTIVE,
                        ZoneId.of("America/New_York"),
                        LocalTime.of(17, 0),
                        NINE);
        return state(account);
    }

    /** The same in LIVE mode. */
    public static AccountStore.State live(UserId owner) {
        Account paper = state(owner).account();
        return state(copy(paper, AccountMode.LIVE, paper.id(), paper.createdAt()));
    }

    /** The account as another one of another time. */
    public static Account copy(Account it, AccountId id, Instant createdAt) {
        return copy(it, it.mode(), id, createdAt);
    }

    private static Account copy(Account it, AccountMode mode, AccountId id, Instant createdAt) {
        return new Account(
                id,
                it.owner(),
                it.name(),
                mode,
                it.broker(),
                it.initialBalance(),
                it.active(),
                it.isDefault(),
                it.tradingState(),
                it.riskZone(),
                it.riskDayStart(),
                createdAt);
    }

    /** What a broker said of an account, and that ours cannot explain it. */
    public static BrokerSync sync() {
        BrokerFigures said =
                new BrokerFigures(
                        new BigDecimal("1000.25"),
                        new BigDecimal("-1.5"),
                        new BigDecimal("20"),
                        new BigDecimal("-21.5"),
                        new BigDecimal("100"));
        return new BrokerSync(DataState.DIVERGED, Optional.of(NINE), Optional.of(said));
    }

    public static AccountStore.State state(Account account) {
        return new AccountStore.State(
                account,
                new ProfileVersion(
                        1, RiskProfile.preset(RiskTolerance.LOW, CurrencyCode.USD), NINE, "ada"),
                risk(account),
                ChainHead.EMPTY,
                ChainHead.EMPTY,
                0,
                0,
                true);
    }

    private static RiskState risk(Account account) {
        RiskCalendar calendar = RiskCalendar.of(account);
        BigDecimal equity = new BigDecimal("100000");
        EquityPoint point = new EquityPoint(NINE, equity, new BigDecimal("99990.5"));
        return RiskState.openingWith(point, calendar)
                .afterFlow(new BigDecimal("-12.5"), point, true);
    }

    /** A market buy of 0.5 BTC that waits for its broker, under a name of the house. */
    public static Order order(AccountId account, Instant at) {
        return order(account, "gh-" + COUNT.incrementAndGet(), false, at);
    }

    /** The same under a name of its sender. */
    public static Order named(AccountId account, String name) {
        return order(account, name, true, NINE);
    }

    private static Order order(AccountId account, String name, boolean clientNamed, Instant at) {
        OrderIdentity identity =
                new OrderIdentity(
                        new OrderId(id(at)),
                        account,
                        name,
                        clientNamed,
                        BrokerId.PAPER,
                        new BrokerReference(COUNT.incrementAndGet()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        OrderTicket ticket = OrderTicket.market(BTC, Side.BUY, Quantity.of("0.5"));
        return order(identity, ticket, OrderStatus.PENDING_NEW, at);
    }

    public static Order order(
            OrderIdentity identity, OrderTicket ticket, OrderStatus status, Instant at) {
        return new Order(
                identity,
                ticket,
                status,
                false,
                Order.Execution.NOTHING,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                at,
                at);
    }

    /** The same order in another status. */
    public static Order in(OrderStatus status, Order order) {
        return new Order(
                order.identity(),
                order.ticket(),
                status,
                order.triggered(),
                order.execution(),
                order.adjustedFrom(),
                order.pendingChange(),
                order.rejectReason(),
                order.expiresAt(),
                order.createdAt(),
                order.updatedAt());
    }

    /** The same order at another broker. */
    public static Order at(BrokerId broker, Order order) {
        OrderIdentity it = order.identity();
        return order.withIdentity(
                new OrderIdentity(
                        it.id(),
                        it.accountId(),
                        it.clientOrderId(),
                        it.clientNamed(),
                        broker,
                        it.brokerReference(),
                        it.brokerOrderId(),
                        it.parentId(),
                        it.decisionId(),
                        it.tradeId()));
    }

    public static SignalTag tag() {
        return new SignalTag(id(NINE), Optional.of("breakout"));
    }

    /** A protected stop-limit sale of EURUSD that may be resized and names its risk. */
    public static OrderTicket fullTicket() {
        return new OrderTicket(
                EURUSD,
                Side.SELL,
                OrderType.STOP_LIMIT,
                Quantity.of("1.25"),
                Optional.of(Price.of("1.08005")),
                Optional.of(Price.of("1.081")),
                TimeInForce.GTC,
                new Protection(Optional.of(Price.of("1.09")), Optional.of(Price.of("1.05"))),
                true,
                true,
                OrderOrigin.SYSTEM,
                Optional.of(new BigDecimal("250.5")));
    }

    /** An order of the account that leaves nothing out. */
    public static Order fullOrder(AccountId account) {
        OrderIdentity identity =
                new OrderIdentity(
                        new OrderId(id(NINE)),
                        account,
                        "full",
                        true,
                        new BrokerId("fix-2"),
                        new BrokerReference(Long.MAX_VALUE),
                        Optional.of("B/77"),
                        Optional.of(new OrderId(id(NINE))),
                        Optional.of(id(NINE)),
                        Optional.of(id(NINE)),
                        Optional.of(tag()));
        return changed(order(identity, fullTicket(), OrderStatus.PARTIALLY_FILLED, NINE));
    }

    /** The same order, with everything changed that may change. */
    public static Order changed(Order order) {
        OrderTicket ticket =
                OrderDraft.lasting(order.ticket(), TimeInForce.GTC)
                        .withQuantity(Quantity.of("0.75"))
                        .withProtection(
                                new Protection(
                                        Optional.of(Price.of("41000")),
                                        Optional.of(Price.of("52000.5"))));
        return new Order(
                order.identity().withBrokerOrderId("B/78").withTradeId(id(NINE)),
                ticket,
                OrderStatus.PENDING_REPLACE,
                true,
                new Order.Execution(
                        Quantity.of("0.25"),
                        new BigDecimal("11250.125"),
                        new BigDecimal("1.5"),
                        Optional.of(NINE.plusSeconds(3))),
                Optional.of(Quantity.of("2")),
                Optional.of(
                        new OrderChange(
                                Optional.of(Quantity.of("0.5")),
                                Optional.empty(),
                                Optional.of(Price.of("0.00001")))),
                Optional.of("MARKET_CLOSED: come back"),
                Optional.of(NINE.plusSeconds(60)),
                order.createdAt(),
                NINE.plusSeconds(4));
    }
}
