package io.gatehouse.domain.order;

import java.time.Instant;

/** One line of an order's timeline: what happened, the status after it, and a detail for people. */
public record OrderEvent(
        OrderId orderId,
        long sequence,
        String kind,
        OrderStatus status,
        Instant at,
        String detail) {}
