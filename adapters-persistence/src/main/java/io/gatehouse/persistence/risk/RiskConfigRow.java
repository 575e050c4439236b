package io.gatehouse.persistence.risk;

import static io.gatehouse.persistence.PgType.BOOLEAN;
import static io.gatehouse.persistence.PgType.INTEGER;
import static io.gatehouse.persistence.PgType.NUMERIC;
import static io.gatehouse.persistence.PgType.TEXT;
import static io.gatehouse.persistence.PgType.TIMESTAMPTZ;
import static io.gatehouse.persistence.PgType.UUID;

import io.gatehouse.domain.risk.EntrySplits;
import io.gatehouse.domain.risk.RiskConfig;
import io.gatehouse.domain.risk.RiskConfigVersion;
import io.gatehouse.domain.risk.RiskConfigVersion.Scheduled;
import io.gatehouse.persistence.Database;
import io.gatehouse.persistence.Row;
import io.gatehouse.persistence.Table;

/** How a row of risk_config is written and read. */
final class RiskConfigRow {
    static final Table<RiskConfigVersion> TABLE =
            Table.<RiskConfigVersion>named("risk_config")
                    .key("version", INTEGER, RiskConfigVersion::number)
                    .fixed("fixed_risk_percent", NUMERIC, one -> one.config().fixedRiskPercent())
                    .fixed("entry_1_split", NUMERIC, one -> one.config().entrySplits().first())
                    .fixed("entry_2_split", NUMERIC, one -> one.config().entrySplits().second())
                    .fixed("entry_3_split", NUMERIC, one -> one.config().entrySplits().third())
                    .fixed(
                            "margin_buffer_percent",
                            NUMERIC,
                            one -> one.config().marginBufferPercent())
                    .fixed(
                            "account_freshness_minutes",
                            INTEGER,
                            one -> one.config().accountFreshnessMinutes())
                    .fixed("account_overrides", BOOLEAN, one -> one.config().accountOverrides())
                    .fixed(
                            "window_id",
                            UUID,
                            one -> one.scheduled().map(Scheduled::window).orElse(null))
                    .fixed(
                            "usual_risk_percent",
                            NUMERIC,
                            one -> one.scheduled().map(Scheduled::usualPercent).orElse(null))
                    .fixed("created_at", TIMESTAMPTZ, RiskConfigVersion::createdAt)
                    .fixed("updated_at", TIMESTAMPTZ, RiskConfigVersion::updatedAt)
                    .fixed("updated_by", TEXT, RiskConfigVersion::updatedBy)
                    .fixed("reason", TEXT, one -> one.reason().orElse(null))
                    .build();

    static final String ALL = "SELECT " + TABLE.list() + " FROM risk_config AS t";

    private RiskConfigRow() {}

    static RiskConfigVersion current(Database database) {
        return database.first(RiskConfigRow::to, ALL + " ORDER BY t.version DESC LIMIT 1")
                .orElse(RiskConfigVersion.NONE);
    }

    static RiskConfigVersion to(Row row) {
        return new RiskConfigVersion(
                row.integer("version"),
                config(row),
                row.optionalUuid("window_id")
                        .map(window -> new Scheduled(window, row.decimal("usual_risk_percent"))),
                row.instant("created_at"),
                row.instant("updated_at"),
                row.text("updated_by"),
                row.optionalText("reason"));
    }

    private static RiskConfig config(Row row) {
        return new RiskConfig(
                row.decimal("fixed_risk_percent"),
                new EntrySplits(
                        row.decimal("entry_1_split"),
                        row.decimal("entry_2_split"),
                        row.decimal("entry_3_split")),
                row.decimal("margin_buffer_percent"),
                row.integer("account_freshness_minutes"),
                row.flag("account_overrides"));
    }
}
