package io.gatehouse.application.broker;

import io.gatehouse.application.port.NumberedIds;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.BrokerId;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.BrokerReference;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderDraft;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.order.OrderIdentity;
import io.gatehouse.domain.order.OrderOrigin;
import io.gatehouse.domain.order.OrderStatus;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.OrderType;
import io.gatehouse.domain.order.Protection;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.order.TimeInForce;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Makes orders as the house hands them to a broker: stored, not yet sent. */
public final class BrokerOrders {
    public static final Symbol BTC = new Symbol("BTC");
    public static final AccountId ACCOUNT = new AccountId(new UUID(1, 1));

    private final BrokerId broker;
    private final AccountId account;
    private final NumberedIds ids;
    private final NumberedIds references;

    public BrokerOrders(BrokerId broker) {
        this(broker, ACCOUNT, new NumberedIds(), new NumberedIds());
    }

    private BrokerOrders(
            BrokerId broker, AccountId account, NumberedIds ids, NumberedIds references) {
        this.broker = broker;
        this.account = account;
        this.ids = ids;
        this.references = references;
    }

    /** Makes orders of another account, numbered on. */
    public BrokerOrders of(AccountId other) {
        return new BrokerOrders(broker, other, ids, references);
    }

    /** The next order on this ticket, named C1, C2 and so on. */
    public Order pending(OrderTicket ticket, Instant at) {
        return pending(ticket, at, Optional.empty());
    }

    public Order pending(OrderTicket ticket, Instant at, Optional<Instant> expiresAt) {
        long reference = references.nextBrokerReference();
        OrderIdentity identity =
                new OrderIdentity(
                        new OrderId(ids.next()),
                        account,
                        "C" + reference,
                        true,
                        broker,
                        new BrokerReference(reference),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        return new Order(
                identity,
                ticket,
                OrderStatus.PENDING_NEW,
                false,
                Order.Execution.NOTHING,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                expiresAt,
                at,
                at);
    }

    public static OrderTicket market(Symbol symbol, Side side, String quantity) {
        return OrderDraft.lasting(
                OrderTicket.market(symbol, side, Quantity.of(quantity)), TimeInForce.GTC);
    }

    public static OrderTicket limit(Symbol symbol, Side side, String quantity, String price) {
        return OrderDraft.lasting(
                OrderTicket.limit(symbol, side, Quantity.of(quantity), Price.of(price)),
                TimeInForce.GTC);
    }

    public static OrderTicket stop(Symbol symbol, Side side, String quantity, String stop) {
        return withStop(symbol, side, OrderType.STOP, quantity, Optional.empty(), stop);
    }

    public static OrderTicket stopLimit(
            Symbol symbol, Side side, String quantity, String price, String stop) {
        return withStop(
                symbol, side, OrderType.STOP_LIMIT, quantity, Optional.of(Price.of(price)), stop);
    }

    private static OrderTicket withStop(
            Symbol symbol,
            Side side,
            OrderType type,
            String quantity,
            Optional<Price> price,
            String stop) {
        return new OrderTicket(
                symbol,
                side,
                type,
                Quantity.of(quantity),
                price,
                Optional.of(Price.of(stop)),
                TimeInForce.GTC,
                Protection.NONE,
                false,
                false,
                OrderOrigin.USER);
    }
}
