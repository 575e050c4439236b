package io.gatehouse.application.port;

import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.risk.SealedReceipt;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Receipts of every decision, immutable and chained per account. */
public interface DecisionLog {
    void append(List<SealedReceipt> receipts);

    Optional<SealedReceipt> find(AccountId account, UUID decisionId);

    /** Newest first. */
    List<SealedReceipt> page(
            AccountId account, Optional<Boolean> approved, Optional<UUID> before, int limit);
}
