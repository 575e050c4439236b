package io.gatehouse.domain.audit;

import io.gatehouse.domain.account.AccountId;

import java.time.Instant;
import java.util.UUID;

/**
 * A fact in an account's chain: sequence without gaps, hash over the previous hash and the entry's
 * canonical text.
 */
public record AuditEntry(
        UUID id,
        AccountId account,
        long sequence,
        Instant at,
        AuditContext context,
        AuditFact fact,
        String previousHash,
        String hash) {}
