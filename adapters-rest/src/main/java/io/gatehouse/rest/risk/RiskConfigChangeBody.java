package io.gatehouse.rest.risk;

import io.gatehouse.application.risk.ChangeRiskConfig;
import io.micronaut.serde.annotation.Serdeable;

import java.math.BigDecimal;
import java.time.Instant;

/** The percent in force from now on and the one before. */
@Serdeable.Serializable
record RiskConfigChangeBody(
        BigDecimal newRiskPercent,
        BigDecimal previousRiskPercent,
        Instant updatedAt,
        String updatedBy) {

    static RiskConfigChangeBody from(ChangeRiskConfig.Changed changed) {
        return new RiskConfigChangeBody(
                changed.after().config().fixedRiskPercent(),
                changed.before().config().fixedRiskPercent(),
                changed.after().updatedAt(),
                changed.after().updatedBy());
    }
}
