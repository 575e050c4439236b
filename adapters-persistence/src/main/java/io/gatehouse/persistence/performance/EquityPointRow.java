package io.gatehouse.persistence.performance;

import static io.gatehouse.persistence.PgType.BIGINT;
import static io.gatehouse.persistence.PgType.BOOLEAN;
import static io.gatehouse.persistence.PgType.DATE;
import static io.gatehouse.persistence.PgType.NUMERIC;
import static io.gatehouse.persistence.PgType.TEXT;
import static io.gatehouse.persistence.PgType.TIMESTAMPTZ;
import static io.gatehouse.persistence.PgType.UUID;

import io.gatehouse.application.port.EquityHistory.Kept;
import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.risk.EquityEvent;
import io.gatehouse.domain.risk.EquityPoint;
import io.gatehouse.domain.risk.EquityRecord;
import io.gatehouse.domain.risk.NavPeak;
import io.gatehouse.persistence.Row;
import io.gatehouse.persistence.Table;

import java.math.BigDecimal;

/** A row of equity_point. */
final class EquityPointRow {
    static final Table<Kept> TABLE =
            Table.<Kept>named("equity_point")
                    .key("account_id", UUID, Kept::account)
                    .key("number", BIGINT, row -> row.point().number())
                    .fixed("at", TIMESTAMPTZ, row -> event(row).point().at())
                    .fixed("kind", TEXT, row -> event(row).kind().name())
                    .fixed("risk_day", DATE, row -> event(row).riskDay())
                    .fixed("equity", NUMERIC, row -> event(row).point().equity())
                    .fixed("balance", NUMERIC, row -> event(row).point().balance())
                    .fixed("flow", NUMERIC, row -> event(row).flow())
                    .fixed("units", NUMERIC, row -> row.point().navPeak().units())
                    .fixed("peak_nav", NUMERIC, row -> row.point().navPeak().peakNav())
                    .fixed("net_deposits", NUMERIC, row -> row.point().netDeposits())
                    .fixed("is_current", BOOLEAN, row -> event(row).current())
                    .build();

    private EquityPointRow() {}

    static Kept to(Row row) {
        return new Kept(row.accountId(), point(row));
    }

    static EquityRecord point(Row row) {
        return new EquityRecord(
                row.number("number"),
                event(row),
                new NavPeak(decimal(row, "units"), decimal(row, "peak_nav")),
                decimal(row, "net_deposits"));
    }

    private static EquityEvent event(Row row) {
        return new EquityEvent(
                row.constant("kind", EquityEvent.Kind.class),
                row.date("risk_day"),
                new EquityPoint(row.instant("at"), decimal(row, "equity"), decimal(row, "balance")),
                decimal(row, "flow"),
                row.flag("is_current"));
    }

    private static BigDecimal decimal(Row row, String column) {
        return Decimals.canonical(row.decimal(column));
    }

    private static EquityEvent event(Kept row) {
        return row.point().event();
    }
}
