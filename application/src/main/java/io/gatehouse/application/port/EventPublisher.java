package io.gatehouse.application.port;

import io.gatehouse.domain.order.Order;

import java.util.List;

/** Told of orders after their change is committed; must not block and must not fail. */
@FunctionalInterface
public interface EventPublisher {
    void ordersChanged(List<Order> orders);
}
