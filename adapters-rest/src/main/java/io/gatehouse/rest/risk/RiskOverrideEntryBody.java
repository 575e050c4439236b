package io.gatehouse.rest.risk;

import io.gatehouse.application.risk.ListRiskOverrides;
import io.gatehouse.domain.risk.RiskOverride;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** An account's own percent, and whether it goes by it now. */
@Serdeable.Serializable
record RiskOverrideEntryBody(
        UUID accountId,
        BigDecimal riskPercent,
        boolean inForce,
        Instant setAt,
        String setBy,
        @Nullable String reason) {

    static RiskOverrideEntryBody from(ListRiskOverrides.Entry entry) {
        RiskOverride override = entry.override();
        return new RiskOverrideEntryBody(
                override.account().value(),
                override.riskPercent(),
                entry.inForce(),
                override.setAt(),
                override.setBy(),
                override.reason().orElse(null));
    }
}
