package io.gatehouse.domain.order;

import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.BrokerId;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Orders for tests: of one account, at the paper broker, made at nine on 2 February 2026. */
public final class OrderDraft {
    public static final Instant MADE_AT = Instant.parse("2026-02-02T09:00:00Z");

    private OrderDraft() {}

    /** An order in a status, nothing filled. */
    public static Order of(OrderTicket ticket, OrderStatus status) {
        return new Order(
                identity(),
                ticket,
                status,
                false,
                Order.Execution.NOTHING,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                MADE_AT,
                MADE_AT);
    }

    /** The same ticket with another life. */
    public static OrderTicket lasting(OrderTicket ticket, TimeInForce life) {
        return new OrderTicket(
                ticket.instrument(),
                ticket.side(),
                ticket.type(),
                ticket.quantity(),
                ticket.price(),
                ticket.stopPrice(),
                life,
                ticket.protection(),
                ticket.reduceOnly(),
                ticket.allowResize(),
                ticket.origin(),
                ticket.riskAmount());
    }

    private static OrderIdentity identity() {
        return new OrderIdentity(
                new OrderId(new UUID(1, 1)),
                new AccountId(new UUID(2, 1)),
                "client-1",
                true,
                BrokerId.PAPER,
                new BrokerReference(42),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
