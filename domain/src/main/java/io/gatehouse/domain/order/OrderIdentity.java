package io.gatehouse.domain.order;

import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.BrokerId;

import java.util.Optional;
import java.util.UUID;

/**
 * By which names an order is known: here, to its sender, at its broker, and in the receipt that
 * judged it; and the signal that it comes from, if it does.
 */
public record OrderIdentity(
        OrderId id,
        AccountId accountId,
        String clientOrderId,
        boolean clientNamed,
        BrokerId broker,
        BrokerReference brokerReference,
        Optional<String> brokerOrderId,
        Optional<OrderId> parentId,
        Optional<UUID> decisionId,
        Optional<UUID> tradeId,
        Optional<SignalTag> signal) {

    public static final int CLIENT_ORDER_ID_LENGTH = 64;

    public OrderIdentity {
        if (clientOrderId.isBlank() || clientOrderId.length() > CLIENT_ORDER_ID_LENGTH) {
            throw new IllegalArgumentException("client_order_id has 1 to 64 characters");
        }
    }

    /** The names of an order that no signal asked for. */
    public OrderIdentity(
            OrderId id,
            AccountId accountId,
            String clientOrderId,
            boolean clientNamed,
            BrokerId broker,
            BrokerReference brokerReference,
            Optional<String> brokerOrderId,
            Optional<OrderId> parentId,
            Optional<UUID> decisionId,
            Optional<UUID> tradeId) {
        this(
                id,
                accountId,
                clientOrderId,
                clientNamed,
                broker,
                brokerReference,
                brokerOrderId,
                parentId,
                decisionId,
                tradeId,
                Optional.empty());
    }

    public OrderIdentity withBrokerOrderId(String other) {
        return new OrderIdentity(
                id,
                accountId,
                clientOrderId,
                clientNamed,
                broker,
                brokerReference,
                Optional.of(other),
                parentId,
                decisionId,
                tradeId,
                signal);
    }

    /** Names the round trip that the order's fills belong to. */
    public OrderIdentity withTradeId(UUID other) {
        return new OrderIdentity(
                id,
                accountId,
                clientOrderId,
                clientNamed,
                broker,
                brokerReference,
                brokerOrderId,
                parentId,
                decisionId,
                Optional.of(other),
                signal);
    }
}
