package io.gatehouse.persistence.audit;

import static io.gatehouse.persistence.PgType.BIGINT;
import static io.gatehouse.persistence.PgType.BOOLEAN;
import static io.gatehouse.persistence.PgType.JSONB;
import static io.gatehouse.persistence.PgType.TEXT;
import static io.gatehouse.persistence.PgType.TIMESTAMPTZ;
import static io.gatehouse.persistence.PgType.UUID;

import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.audit.AuditEntry;
import io.gatehouse.domain.audit.AuditFact;
import io.gatehouse.persistence.Row;
import io.gatehouse.persistence.Table;

import java.util.Map;

/** A row of audit; the details are a JSON object of texts. */
record AuditRow(AuditEntry entry, String details) {
    static final Table<AuditRow> TABLE =
            Table.<AuditRow>named("audit")
                    .key("account_id", UUID, row -> row.entry.account())
                    .key("sequence", BIGINT, row -> row.entry.sequence())
                    .fixed("audit_id", UUID, row -> row.entry.id())
                    .fixed("at", TIMESTAMPTZ, row -> row.entry.at())
                    .fixed("actor", TEXT, row -> row.entry.context().actor())
                    .fixed("role", TEXT, row -> row.entry.context().role())
                    .fixed("ip", TEXT, row -> row.entry.context().ip())
                    .fixed("user_agent", TEXT, row -> row.entry.context().userAgent())
                    .fixed("endpoint", TEXT, row -> row.entry.context().endpoint())
                    .fixed("request_id", TEXT, row -> row.entry.context().requestId())
                    .fixed("action_type", TEXT, row -> row.entry.fact().actionType())
                    .fixed("action_category", TEXT, row -> row.entry.fact().actionCategory())
                    .fixed("description", TEXT, row -> row.entry.fact().description())
                    .fixed("details", JSONB, AuditRow::details)
                    .fixed("symbol", TEXT, row -> row.entry.fact().symbol())
                    .fixed("order_id", UUID, row -> row.entry.fact().orderId())
                    .fixed("trade_id", UUID, row -> row.entry.fact().tradeId())
                    .fixed("success", BOOLEAN, row -> row.entry.fact().success())
                    .fixed("previous_hash", TEXT, row -> row.entry.previousHash())
                    .fixed("hash", TEXT, row -> row.entry.hash())
                    .build();

    static AuditEntry to(Row row, Map<String, String> details) {
        return new AuditEntry(
                row.uuid("audit_id"),
                row.accountId(),
                row.number("sequence"),
                row.instant("at"),
                context(row),
                fact(row, details),
                row.text("previous_hash"),
                row.text("hash"));
    }

    private static AuditContext context(Row row) {
        return new AuditContext(
                row.text("actor"),
                row.text("role"),
                row.text("ip"),
                row.text("user_agent"),
                row.text("endpoint"),
                row.text("request_id"));
    }

    private static AuditFact fact(Row row, Map<String, String> details) {
        return new AuditFact(
                row.text("action_type"),
                row.text("action_category"),
                row.text("description"),
                details,
                row.optionalText("symbol"),
                row.optionalUuid("order_id"),
                row.optionalUuid("trade_id"),
                row.flag("success"));
    }
}
