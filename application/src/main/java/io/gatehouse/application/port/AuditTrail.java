package io.gatehouse.application.port;

import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.audit.AuditEntry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The append-only record of what was done; written in the transaction that did it. */
public interface AuditTrail {
    void append(List<AuditEntry> entries);

    /** Newest first. */
    List<AuditEntry> page(Query query);

    /** The entry of this type with this id, whosever it is. */
    Optional<AuditEntry> find(String actionType, UUID id);

    /** An account's chain from a sequence on, oldest first, for verification. */
    List<AuditEntry> chain(AccountId account, long fromSequence, int limit);

    /** Which entries to list. */
    record Query(
            AccountId account,
            Optional<String> actionType,
            Optional<String> actionCategory,
            Optional<Instant> from,
            Optional<Instant> to,
            Optional<Long> beforeSequence,
            int limit) {}
}
