package io.gatehouse.persistence.risk;

import static io.gatehouse.persistence.PgType.NUMERIC;
import static io.gatehouse.persistence.PgType.TEXT;
import static io.gatehouse.persistence.PgType.TIMESTAMPTZ;
import static io.gatehouse.persistence.PgType.UUID;

import io.gatehouse.domain.risk.RiskWindow;
import io.gatehouse.persistence.Row;
import io.gatehouse.persistence.Table;

/** How a row of risk_window is written and read. */
final class RiskWindowRow {
    static final Table<RiskWindow> TABLE =
            Table.<RiskWindow>named("risk_window")
                    .key("window_id", UUID, RiskWindow::id)
                    .fixed("begins_at", TIMESTAMPTZ, RiskWindow::from)
                    .fixed("ends_at", TIMESTAMPTZ, RiskWindow::to)
                    .fixed("risk_percent", NUMERIC, RiskWindow::riskPercent)
                    .fixed("set_by", TEXT, RiskWindow::setBy)
                    .fixed("set_at", TIMESTAMPTZ, RiskWindow::setAt)
                    .fixed("reason", TEXT, window -> window.reason().orElse(null))
                    .build();

    static final String OPEN =
            "SELECT "
                    + TABLE.list()
                    + " FROM risk_window AS t WHERE t.closed_at IS NULL ORDER BY t.begins_at";

    private RiskWindowRow() {}

    static RiskWindow to(Row row) {
        return new RiskWindow(
                row.uuid("window_id"),
                row.instant("begins_at"),
                row.instant("ends_at"),
                row.decimal("risk_percent"),
                row.text("set_by"),
                row.instant("set_at"),
                row.optionalText("reason"));
    }
}
