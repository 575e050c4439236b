package io.gatehouse.application.ledger;

import io.gatehouse.domain.audit.AuditFact;

import java.util.Map;
import java.util.UUID;

/** What the audit trail says of cash movements. */
final class CashFacts {
    private CashFacts() {}

    static AuditFact of(String type, String description, UUID entry, String reference) {
        return AuditFact.of(
                type,
                "ledger",
                description,
                Map.of("entry_id", entry.toString(), "reference", reference));
    }
}
