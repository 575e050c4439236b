package io.gatehouse.domain.portfolio;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.OrderType;
import io.gatehouse.domain.order.Side;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/**
 * What may still fill of an accepted order: pending exposure from the moment of its acceptance. A
 * triggered stop waits at its limit or for the next quote, and stops nothing any more. Its sender
 * may have declared what it risks, in base currency.
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
        boolean triggered,
        Optional<Price> priceBefore,
        Optional<Price> stopPriceBefore,
        Optional<BigDecimal> declaredRisk) {
    private static final OrderId NOT_ACCEPTED = new OrderId(new UUID(0, 0));

    /** One that nobody is changing. */
    public WorkingOrder(
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
            boolean triggered) {
        this(
                id,
                instrument,
                side,
                type,
                leaves,
                price,
                stopPrice,
                stopLoss,
                reduceOnly,
                protective,
                triggered,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * While a change is pending, the larger of both quantities is held, at the changed prices and
     * at those before: the order may still fill at either.
     */
    public static WorkingOrder of(Order order) {
        OrderTicket now = order.ticket();
        OrderTicket then = order.pendingChange().map(change -> change.appliedTo(now)).orElse(now);
        Quantity most = now.quantity().max(then.quantity());
        Quantity leaves = most.minus(order.filledQuantity()).max(Quantity.ZERO);
        return of(order.id(), then, leaves, order.triggered(), now);
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
                        triggered,
                        priceBefore,
                        stopPriceBefore,
                        declaredRisk);
    }

    /** As the broker has it until it makes the change that moves it; empty where none does. */
    Optional<WorkingOrder> unmoved() {
        return priceBefore.isEmpty() && stopPriceBefore.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new WorkingOrder(
                                id,
                                instrument,
                                side,
                                type,
                                leaves,
                                priceBefore.or(() -> price),
                                stopPriceBefore.or(() -> stopPrice),
                                stopLoss,
                                reduceOnly,
                                protective,
                                triggered,
                                Optional.empty(),
                                Optional.empty(),
                                declaredRisk));
    }

    /** A ticket as it would work once it is accepted. */
    public static WorkingOrder asked(OrderTicket ticket) {
        return of(NOT_ACCEPTED, ticket, ticket.quantity());
    }

    /** A ticket as it would work, with a part of its quantity. */
    public static WorkingOrder of(OrderId id, OrderTicket ticket, Quantity leaves) {
        return of(id, ticket, leaves, false, ticket);
    }

    private static WorkingOrder of(
            OrderId id,
            OrderTicket ticket,
            Quantity leaves,
            boolean triggered,
            OrderTicket before) {
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
                triggered,
                movedFrom(before.price(), ticket.price()),
                movedFrom(before.stopPrice(), ticket.stopPrice()),
                ticket.riskAmount());
    }

    private static Optional<Price> movedFrom(Optional<Price> before, Optional<Price> now) {
        return before.equals(now) ? Optional.empty() : before;
    }
}
