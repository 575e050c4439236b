package io.gatehouse.rest.risk;

import io.gatehouse.application.risk.ShowExposure.Exposure;
import io.gatehouse.domain.portfolio.ExposureSnapshot;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Exposure of an account at the marks in base currency: by instrument signed, by direction and in
 * total as magnitudes. Figures that need an FX rate nobody has quoted are null.
 */
@Serdeable.Serializable
record AccountExposureBody(
        @Nullable UUID id,
        UUID accountId,
        Instant timestamp,
        @Nullable BigDecimal totalExposure,
        @Nullable Map<String, BigDecimal> exposureByInstrument,
        ExposureBody.@Nullable Directions exposureByDirection,
        int openPositionsCount,
        @Nullable BigDecimal currentDrawdownPercent,
        @Nullable BigDecimal dailyPnl) {

    static AccountExposureBody from(Exposure exposure) {
        return exposure.figures()
                .map(AccountExposureBody::from)
                .orElseGet(() -> withoutFigures(exposure));
    }

    static AccountExposureBody from(ExposureSnapshot snapshot) {
        ExposureBody sums = ExposureBody.of(snapshot.byInstrument());
        return new AccountExposureBody(
                snapshot.id(),
                snapshot.account().value(),
                snapshot.at(),
                sums.totalExposure(),
                sums.exposureByInstrument(),
                sums.exposureByDirection(),
                snapshot.byInstrument().size(),
                snapshot.drawdownPercent(),
                snapshot.dailyPnl());
    }

    private static AccountExposureBody withoutFigures(Exposure exposure) {
        return new AccountExposureBody(
                null,
                exposure.account().value(),
                exposure.at(),
                null,
                null,
                null,
                exposure.positions(),
                null,
                null);
    }
}
