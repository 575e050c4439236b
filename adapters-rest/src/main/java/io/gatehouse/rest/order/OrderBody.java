package io.gatehouse.rest.order;

import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderIdentity;
import io.gatehouse.domain.order.OrderStatus;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.OrderType;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.order.SignalTag;
import io.gatehouse.domain.order.TimeInForce;
import io.gatehouse.rest.http.json.Exact;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** An order as everybody sees it. */
@Serdeable
public record OrderBody(
        UUID orderId,
        @Nullable UUID tradeId,
        String clientOrderId,
        @Nullable UUID signalId,
        @Nullable String strategy,
        @Nullable UUID parentOrderId,
        boolean triggered,
        UUID accountId,
        String instrument,
        Side side,
        OrderType orderType,
        @Exact BigDecimal quantity,
        @Exact BigDecimal filledQuantity,
        @Exact BigDecimal leavesQuantity,
        @Exact @Nullable BigDecimal price,
        @Exact @Nullable BigDecimal stopPrice,
        @Exact @Nullable BigDecimal averageFillPrice,
        OrderStatus status,
        TimeInForce timeInForce,
        boolean reduceOnly,
        @Exact @Nullable BigDecimal stopLoss,
        @Exact @Nullable BigDecimal targetPrice,
        @Exact @Nullable BigDecimal adjustedQuantity,
        @Nullable UUID decisionId,
        String broker,
        @Nullable String brokerOrderId,
        @Nullable String rejectReason,
        BigDecimal fees,
        Instant createdAt,
        @Nullable Instant executedAt,
        Instant updatedAt) {

    public static OrderBody from(Order order) {
        OrderIdentity names = order.identity();
        OrderTicket ticket = order.ticket();
        return new OrderBody(
                order.id().value(),
                names.tradeId().orElse(null),
                names.clientOrderId(),
                names.signal().map(SignalTag::signalId).orElse(null),
                names.signal().flatMap(SignalTag::strategy).orElse(null),
                names.parentId().map(parent -> parent.value()).orElse(null),
                order.triggered(),
                order.accountId().value(),
                order.instrument().value(),
                ticket.side(),
                ticket.type(),
                ticket.quantity().value(),
                order.filledQuantity().value(),
                order.leavesQuantity().value(),
                value(ticket.price()),
                value(ticket.stopPrice()),
                value(order.averageFillPrice()),
                order.status(),
                ticket.timeInForce(),
                ticket.reduceOnly(),
                value(ticket.protection().stopLoss()),
                value(ticket.protection().targetPrice()),
                order.adjustedFrom().isPresent() ? ticket.quantity().value() : null,
                names.decisionId().orElse(null),
                names.broker().value(),
                names.brokerOrderId().orElse(null),
                order.rejectReason().orElse(null),
                order.execution().fees(),
                order.createdAt(),
                order.execution().lastFillAt().orElse(null),
                order.updatedAt());
    }

    private static @Nullable BigDecimal value(Optional<Price> price) {
        return price.map(Price::value).orElse(null);
    }
}
