package io.gatehouse.application.port;

import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.risk.SealedReceipt;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Receipts of every decision, immutable and chained per account. */
public interface DecisionLog {
    void append(List<SealedReceipt> receipts);

    Optional<SealedReceipt> find(AccountId account, UUID decisionId);

    /** The same, whosever account it is. */
    Optional<SealedReceipt> find(UUID decisionId);

    /** Newest first. */
    List<SealedReceipt> page(Query query);

    /** Those of a span, oldest first, from its first or the one after another. */
    List<SealedReceipt> inOrder(
            AccountId account, Instant from, Instant to, Optional<UUID> after, int limit);

    /** Which receipts to list. */
    record Query(
            AccountId account,
            Optional<Boolean> approved,
            Optional<OrderId> order,
            Optional<Instant> from,
            Optional<Instant> to,
            Optional<UUID> before,
            int limit) {}
}
