package io.gatehouse.rest.risk;

import io.gatehouse.domain.account.AccountMode;
import io.gatehouse.domain.risk.PlatformLimits;
import io.gatehouse.domain.risk.PlatformLimitsVersion;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * The platform's limits of a mode; null is off. An instrument may take {@code
 * instrument_concentration} times {@code largest_order} on all accounts together.
 */
@Serdeable.Serializable
record PlatformLimitsBody(
        AccountMode mode,
        String currency,
        @Nullable BigDecimal maxExposure,
        @Nullable BigDecimal maxDailyLoss,
        @Nullable Long maxPositions,
        @Nullable BigDecimal largestOrder,
        @Nullable BigDecimal instrumentConcentration,
        int version,
        Instant updatedAt,
        String updatedBy) {

    static PlatformLimitsBody from(PlatformLimitsVersion version) {
        PlatformLimits limits = version.limits();
        return new PlatformLimitsBody(
                version.mode(),
                PlatformLimits.CURRENCY.code(),
                limits.exposure().orElse(null),
                limits.dailyLoss().orElse(null),
                limits.positions().map(BigDecimal::longValueExact).orElse(null),
                limits.largestOrder().orElse(null),
                limits.concentration().orElse(null),
                version.number(),
                version.updatedAt(),
                version.updatedBy());
    }
}
