package io.gatehouse.rest.audit;

import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.audit.AuditEntry;
import io.gatehouse.domain.audit.AuditFact;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** One thing that was done or refused, by whom and through which request. */
@Serdeable.Serializable
record AuditEntryBody(
        UUID auditId,
        UUID accountId,
        long sequence,
        Instant at,
        String actionType,
        String actionCategory,
        String description,
        Map<String, String> details,
        @Nullable String symbol,
        @Nullable UUID orderId,
        @Nullable UUID tradeId,
        boolean success,
        String actor,
        String role,
        String ip,
        String userAgent,
        String endpoint,
        String requestId,
        String previousHash,
        String hash) {

    static AuditEntryBody from(AuditEntry entry) {
        AuditFact fact = entry.fact();
        AuditContext context = entry.context();
        return new AuditEntryBody(
                entry.id(),
                entry.account().value(),
                entry.sequence(),
                entry.at(),
                fact.actionType(),
                fact.actionCategory(),
                fact.description(),
                fact.sortedDetails(),
                fact.symbol().orElse(null),
                fact.orderId().orElse(null),
                fact.tradeId().orElse(null),
                fact.success(),
                context.actor(),
                context.role(),
                context.ip(),
                context.userAgent(),
                context.endpoint(),
                context.requestId(),
                entry.previousHash(),
                entry.hash());
    }
}
