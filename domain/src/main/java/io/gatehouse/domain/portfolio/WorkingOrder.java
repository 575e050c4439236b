package io.gatehouse.domain.portfolio;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.order.OrderStatus;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.OrderType;
import io.gatehouse.domain.order.Side;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What may still fill of an accepted order: pending exposure from the moment of its acceptance;
 * {@code confirmed} once its broker has it at work as it is here, with no command pending.
 */
public record WorkingOrder(
        OrderId id,
        Symbol instrument,
        Side side,
        OrderType type,
        Quantity leaves,
        Optional<Price> price,
        Optional<Price> stopPrice,
        Optional<Price> stopLoss,
        boolean reduceOnly,
        boolean protective,
        boolean confirmed) {

    private static final Set<OrderStatus> CONFIRMED =
            EnumSet.of(OrderStatus.NEW, OrderStatus.PARTIALLY_FILLED);

    /** While a change is pending, the larger of both quantities and the changed prices are held. */
    public static WorkingOrder of(Order order) {
        OrderTicket now = order.ticket();
        OrderTicket then = order.pendingChange().map(change -> change.appliedTo(now)).orElse(now);
        Quantity most = now.quantity().max(then.quantity());
        Quantity leaves = most.minus(order.filledQuantity()).max(Quantity.ZERO);
        return of(order.id(), then, leaves, CONFIRMED.contains(order.status()));
    }

    /** The same with no more than that left to fill. */
    public WorkingOrder atMost(Quantity most) {
        return most.compareTo(leaves) >= 0
                ? this
                : new WorkingOrder(
                        id,
                        instrument,
                        side,
                        type,
                        most,
                        price,
                        stopPrice,
                        stopLoss,
                        reduceOnly,
                        protective,
                        confirmed);
    }

    /** Whether it closes at the market once its price is touched, whoever has set it. */
    boolean stopsLoss() {
        return protective
                ? stopPrice.isPresent()
                : type == OrderType.STOP && reduceOnly && confirmed;
    }

    /** A ticket as it would work, with a part of its quantity. */
    public static WorkingOrder of(OrderId id, OrderTicket ticket, Quantity leaves) {
        return of(id, ticket, leaves, false);
    }

    /** The same, once its broker has it. */
    public static WorkingOrder of(
            OrderId id, OrderTicket ticket, Quantity leaves, boolean confirmed) {
        return new WorkingOrder(
                id,
                ticket.instrument(),
                ticket.side(),
                ticket.type(),
                leaves,
                ticket.price(),
                ticket.stopPrice(),
                ticket.protection().stopLoss(),
                ticket.reduceOnly(),
                ticket.isProtective(),
                confirmed);
    }
}
