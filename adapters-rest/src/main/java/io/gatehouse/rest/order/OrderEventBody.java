package io.gatehouse.rest.order;

import io.gatehouse.domain.order.OrderEvent;
import io.gatehouse.domain.order.OrderStatus;
import io.micronaut.serde.annotation.Serdeable;

import java.time.Instant;
import java.util.UUID;

/** One line of an order's timeline: what happened, the status after it, a detail for people. */
@Serdeable
record OrderEventBody(
        UUID orderId, long sequence, String event, OrderStatus status, Instant at, String detail) {

    static OrderEventBody from(OrderEvent event) {
        return new OrderEventBody(
                event.orderId().value(),
                event.sequence(),
                event.kind(),
                event.status(),
                event.at(),
                event.detail());
    }
}
