package io.gatehouse.rest.risk;

import io.gatehouse.application.risk.ScheduleRiskWindow;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.audit.AuditContext;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** A window to set; without {@code from} it begins at once. */
@Serdeable.Deserializable
record RiskWindowRequest(
        @Nullable Instant from, Instant to, BigDecimal riskPercent, @Nullable String reason) {

    ScheduleRiskWindow.Command command(Actor actor, AuditContext context) {
        return new ScheduleRiskWindow.Command(
                actor,
                Optional.ofNullable(from),
                to,
                riskPercent,
                Optional.ofNullable(reason),
                context);
    }
}
