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
        String hash) {

    /** The next link of an account's chain. */
    public static AuditEntry chained(
            UUID id,
            AccountId account,
            long sequence,
            Instant at,
            AuditContext context,
            AuditFact fact,
            String previousHash) {
        String hash =
                AuditHash.of(previousHash, canonical(id, account, sequence, at, context, fact));
        return new AuditEntry(id, account, sequence, at, context, fact, previousHash, hash);
    }

    /** Whether the hash is that of the content and the previous hash. */
    public boolean isIntact() {
        return hash.equals(
                AuditHash.of(previousHash, canonical(id, account, sequence, at, context, fact)));
    }

    private static String canonical(
            UUID id,
            AccountId account,
            long sequence,
            Instant at,
            AuditContext context,
            AuditFact fact) {
        return String.join(
                "\n",
                id.toString(),
                account.toString(),
                Long.toString(sequence),
                at.toString(),
                context.toString(),
                fact.actionType(),
                fact.actionCategory(),
                fact.description(),
                fact.sortedDetails().toString(),
                fact.symbol().orElse(""),
                fact.orderId().map(UUID::toString).orElse(""),
                fact.tradeId().map(UUID::toString).orElse(""),
                Boolean.toString(fact.success()));
    }
}
