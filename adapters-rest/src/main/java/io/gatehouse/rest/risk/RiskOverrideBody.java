package io.gatehouse.rest.risk;

import io.gatehouse.domain.risk.RiskOverride;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** The percent that one account risks in place of that of all, while overrides are on. */
@Serdeable.Serializable
record RiskOverrideBody(
        UUID accountId,
        BigDecimal riskPercent,
        Instant setAt,
        String setBy,
        @Nullable String reason) {

    static RiskOverrideBody from(RiskOverride override) {
        return new RiskOverrideBody(
                override.account().value(),
                override.riskPercent(),
                override.setAt(),
                override.setBy(),
                override.reason().orElse(null));
    }
}
