package io.gatehouse.rest.risk;

import io.gatehouse.application.risk.ShowGlobalExposure;
import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.risk.MissingRate;
import io.gatehouse.domain.risk.PlatformLimits;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All accounts of a mode together in USD; limits and their use are null where they are off. */
@Serdeable.Serializable
record GlobalExposureBody(
        BigDecimal totalPlatformExposure,
        int totalOpenPositions,
        @Nullable BigDecimal maxExposureLimit,
        @Nullable Long maxPositionsLimit,
        @Nullable BigDecimal exposureUtilizationPercent,
        @Nullable BigDecimal positionsUtilizationPercent,
        BigDecimal dailyPnl,
        @Nullable BigDecimal maxDailyLoss,
        int accountsWithoutRate,
        List<String> missingRates,
        Map<String, BigDecimal> byInstrument) {

    static GlobalExposureBody from(ShowGlobalExposure.Exposure shown) {
        PlatformLimits limits = shown.limits();
        BigDecimal exposure = shown.sums().exposure();
        Map<String, BigDecimal> byInstrument = new TreeMap<>();
        shown.sums()
                .byInstrument()
                .forEach((symbol, amount) -> byInstrument.put(symbol.value(), amount));
        return new GlobalExposureBody(
                exposure,
                shown.sums().positions(),
                limits.exposure().orElse(null),
                limits.positions().map(BigDecimal::longValueExact).orElse(null),
                percent(exposure, limits.exposure()),
                percent(BigDecimal.valueOf(shown.sums().positions()), limits.positions()),
                shown.sums().dailyPnl(),
                limits.dailyLoss().orElse(null),
                shown.sums().unvalued(),
                shown.sums().missingRates().stream().map(MissingRate::toString).toList(),
                byInstrument);
    }

    private static @Nullable BigDecimal percent(BigDecimal used, Optional<BigDecimal> limit) {
        return limit.map(whole -> Decimals.asPercent(used, whole)).orElse(null);
    }
}
