package io.gatehouse.rest.risk;

import io.gatehouse.domain.risk.PlatformLimits;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Optional;

/** The platform's limits as they shall be, in USD; what is null or left out is off. */
@Serdeable.Deserializable
record PlatformLimitsRequest(
        @Nullable BigDecimal maxExposure,
        @Nullable BigDecimal maxDailyLoss,
        @Schema(description = "A whole number.") @Nullable BigDecimal maxPositions,
        @Nullable BigDecimal largestOrder,
        @Nullable BigDecimal instrumentConcentration) {

    PlatformLimits limits() {
        return new PlatformLimits(
                Optional.ofNullable(maxExposure),
                Optional.ofNullable(maxDailyLoss),
                Optional.ofNullable(maxPositions),
                Optional.ofNullable(largestOrder),
                Optional.ofNullable(instrumentConcentration));
    }
}
