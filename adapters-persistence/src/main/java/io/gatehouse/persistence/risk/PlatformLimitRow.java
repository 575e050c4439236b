package io.gatehouse.persistence.risk;

import static io.gatehouse.persistence.PgType.INTEGER;
import static io.gatehouse.persistence.PgType.NUMERIC;
import static io.gatehouse.persistence.PgType.TEXT;
import static io.gatehouse.persistence.PgType.TIMESTAMPTZ;

import io.gatehouse.domain.account.AccountMode;
import io.gatehouse.domain.risk.PlatformLimits;
import io.gatehouse.domain.risk.PlatformLimitsVersion;
import io.gatehouse.persistence.Row;
import io.gatehouse.persistence.Table;

/** How a row of platform_limit is written and read. */
final class PlatformLimitRow {
    static final Table<PlatformLimitsVersion> TABLE =
            Table.<PlatformLimitsVersion>named("platform_limit")
                    .key("mode", TEXT, PlatformLimitsVersion::mode)
                    .key("version", INTEGER, PlatformLimitsVersion::number)
                    .fixed("max_exposure", NUMERIC, one -> one.limits().exposure())
                    .fixed("max_daily_loss", NUMERIC, one -> one.limits().dailyLoss())
                    .fixed("max_positions", NUMERIC, one -> one.limits().positions())
                    .fixed("largest_order", NUMERIC, one -> one.limits().largestOrder())
                    .fixed("instrument_concentration", NUMERIC, one -> one.limits().concentration())
                    .fixed("updated_at", TIMESTAMPTZ, PlatformLimitsVersion::updatedAt)
                    .fixed("updated_by", TEXT, PlatformLimitsVersion::updatedBy)
                    .build();

    /** The last version of each mode. */
    static final String CURRENT =
            "SELECT DISTINCT ON (t.mode) "
                    + TABLE.list()
                    + " FROM platform_limit AS t ORDER BY t.mode, t.version DESC";

    private PlatformLimitRow() {}

    static PlatformLimitsVersion to(Row row) {
        return new PlatformLimitsVersion(
                row.constant("mode", AccountMode.class),
                row.integer("version"),
                new PlatformLimits(
                        row.optionalDecimal("max_exposure"),
                        row.optionalDecimal("max_daily_loss"),
                        row.optionalDecimal("max_positions"),
                        row.optionalDecimal("largest_order"),
                        row.optionalDecimal("instrument_concentration")),
                row.instant("updated_at"),
                row.text("updated_by"));
    }
}
