package io.gatehouse.persistence.risk;

import static io.gatehouse.persistence.PgType.NUMERIC;
import static io.gatehouse.persistence.PgType.TEXT;
import static io.gatehouse.persistence.PgType.TIMESTAMPTZ;
import static io.gatehouse.persistence.PgType.UUID;

import io.gatehouse.domain.risk.RiskOverride;
import io.gatehouse.persistence.Row;
import io.gatehouse.persistence.Table;

/** How a row of risk_override is written and read. */
final class RiskOverrideRow {
    static final Table<RiskOverride> TABLE =
            Table.<RiskOverride>named("risk_override")
                    .key("account_id", UUID, one -> one.account().value())
                    .column("risk_percent", NUMERIC, RiskOverride::riskPercent)
                    .column("set_at", TIMESTAMPTZ, RiskOverride::setAt)
                    .column("set_by", TEXT, RiskOverride::setBy)
                    .column("reason", TEXT, one -> one.reason().orElse(null))
                    .build();

    static final String ALL =
            "SELECT " + TABLE.list() + " FROM risk_override AS t ORDER BY t.account_id";

    private RiskOverrideRow() {}

    static RiskOverride to(Row row) {
        return new RiskOverride(
                row.accountId(),
                row.decimal("risk_percent"),
                row.instant("set_at"),
                row.text("set_by"),
                row.optionalText("reason"));
    }
}
