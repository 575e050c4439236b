package io.gatehouse.persistence.risk;

import static io.gatehouse.persistence.PgType.BOOLEAN;
import static io.gatehouse.persistence.PgType.NUMERIC;
import static io.gatehouse.persistence.PgType.TEXT;
import static io.gatehouse.persistence.PgType.TIMESTAMPTZ;

import io.gatehouse.domain.account.AccountMode;
import io.gatehouse.domain.risk.PlatformDay;
import io.gatehouse.persistence.Row;
import io.gatehouse.persistence.Table;

import java.time.Instant;
import java.time.LocalDate;

/** How a row of platform_day is written and read. */
record PlatformDayRow(AccountMode mode, PlatformDay day, Instant measuredAt) {
    static final Table<PlatformDayRow> TABLE =
            Table.<PlatformDayRow>named("platform_day")
                    .key("mode", TEXT, PlatformDayRow::mode)
                    .column("day", TEXT, row -> row.day().day())
                    .column("loss", NUMERIC, row -> row.day().loss())
                    .column("latched", BOOLEAN, row -> row.day().latched())
                    .column("measured_at", TIMESTAMPTZ, PlatformDayRow::measuredAt)
                    .build();

    static final String ALL = "SELECT " + TABLE.list() + " FROM platform_day AS t";

    static PlatformDayRow to(Row row) {
        return new PlatformDayRow(
                row.constant("mode", AccountMode.class),
                new PlatformDay(
                        LocalDate.parse(row.text("day")), row.decimal("loss"), row.flag("latched")),
                row.instant("measured_at"));
    }
}
