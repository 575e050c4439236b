package io.gatehouse.broker.paper;

import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Fill;
import io.gatehouse.domain.order.FillId;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderChange;
import io.gatehouse.domain.order.OrderEventKind;
import io.gatehouse.domain.order.OrderStatus;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/** Orders as the house shows them after something has happened to them. */
final class WorkingOrders {
    private WorkingOrders() {}

    static Order working(Order order) {
        return order.after(OrderEventKind.ACKNOWLEDGED, order.createdAt());
    }

    static Order in(OrderStatus status, Order order) {
        return switch (status) {
            case PENDING_NEW -> order;
            case NEW -> working(order);
            case UNKNOWN -> order.after(OrderEventKind.OUTCOME_UNKNOWN, order.createdAt());
            case PENDING_CANCEL ->
                    working(order).after(OrderEventKind.CANCEL_REQUESTED, order.createdAt());
            case CANCELED -> working(order).after(OrderEventKind.CANCELED, order.createdAt());
            case DENIED, PARTIALLY_FILLED, PENDING_REPLACE, FILLED, EXPIRED, REJECTED ->
                    throw new IllegalArgumentException("No way is known to " + status);
        };
    }

    /** A change to this price was asked for. */
    static Order changing(Order order, String price) {
        OrderChange change =
                new OrderChange(Optional.empty(), Optional.of(Price.of(price)), Optional.empty());
        return working(order).changeRequested(change, order.createdAt());
    }

    /** Changed to this price at another node, a second after it was made. */
    static Order changed(Order order, String price) {
        OrderChange change =
                new OrderChange(Optional.empty(), Optional.of(Price.of(price)), Optional.empty());
        return working(order)
                .changeRequested(change, order.createdAt())
                .changed(change, order.createdAt().plusSeconds(1));
    }

    /** Filled so far at its limit. */
    static Order filled(Order order, String quantity) {
        Price price = order.ticket().price().orElseThrow();
        return working(order)
                .afterFill(
                        new Fill(
                                new FillId(new UUID(0, 1)),
                                order.id(),
                                "earlier",
                                order.instrument(),
                                order.ticket().side(),
                                Quantity.of(quantity),
                                price,
                                Optional.of(price),
                                BigDecimal.ZERO,
                                BigDecimal.ONE,
                                order.createdAt()));
    }
}
