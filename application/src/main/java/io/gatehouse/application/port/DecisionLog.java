package io.gatehouse.application.port;

import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.order.OrderId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Receipts of every decision, immutable and chained per account. */
public interface DecisionLog {
    void append(List<Sealed> receipts);

    Optional<Sealed> find(AccountId account, UUID decisionId);

    /** Newest first. */
    List<Sealed> page(
            AccountId account, Optional<Boolean> approved, Optional<UUID> before, int limit);

    /** A receipt's canonical JSON with its place in the account's chain. */
    record Sealed(
            AccountId account,
            UUID decisionId,
            Optional<OrderId> orderId,
            long sequence,
            boolean approved,
            Instant at,
            String canonical,
            String hash) {}
}
