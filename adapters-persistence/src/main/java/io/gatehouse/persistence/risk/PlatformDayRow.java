package io.gatehouse.persistence.risk;

import static io.gatehouse.persistence.PgType.BOOLEAN;
import static io.gatehouse.persistence.PgType.NUMERIC;
import static io.gatehouse.persistence.PgType.TEXT;
import static io.gatehouse.persistence.PgType.TIMESTAMPTZ;

import static java.util.stream.Collectors.joining;

import io.gatehouse.domain.account.AccountMode;
import io.gatehouse.domain.risk.MissingRate;
import io.gatehouse.domain.risk.PlatformDay;
import io.gatehouse.persistence.Row;
import io.gatehouse.persistence.Table;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** How a row of platform_day is written and read. */
record PlatformDayRow(AccountMode mode, PlatformDay day, Instant measuredAt) {
    static final Table<PlatformDayRow> TABLE =
            Table.<PlatformDayRow>named("platform_day")
                    .key("mode", TEXT, PlatformDayRow::mode)
                    .column("day", TEXT, row -> row.day().day())
                    .column("loss", NUMERIC, row -> row.day().loss())
                    .column("latched", BOOLEAN, row -> row.day().latched())
                    .column("missing_rates", TEXT, PlatformDayRow::missingRates)
                    .column("measured_at", TIMESTAMPTZ, PlatformDayRow::measuredAt)
                    .build();

    static final String ALL = "SELECT " + TABLE.list() + " FROM platform_day AS t";

    static PlatformDayRow to(Row row) {
        return new PlatformDayRow(
                row.constant("mode", AccountMode.class),
                new PlatformDay(
                        LocalDate.parse(row.text("day")),
                        row.decimal("loss"),
                        row.flag("latched"),
                        rates(row.text("missing_rates"))),
                row.instant("measured_at"));
    }

    private String missingRates() {
        return day.missingRates().stream().map(MissingRate::toString).collect(joining(","));
    }

    private static List<MissingRate> rates(String joined) {
        return joined.isEmpty()
                ? List.of()
                : Arrays.stream(joined.split(",", -1)).map(MissingRate::of).toList();
    }
}
