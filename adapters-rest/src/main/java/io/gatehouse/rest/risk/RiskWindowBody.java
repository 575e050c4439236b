package io.gatehouse.rest.risk;

import io.gatehouse.application.risk.ScheduledWindow;
import io.gatehouse.domain.risk.RiskWindow;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** A window, and whether it runs now; {@code from} belongs to it, {@code to} does not. */
@Serdeable.Serializable
record RiskWindowBody(
        UUID windowId,
        Instant from,
        Instant to,
        BigDecimal riskPercent,
        boolean running,
        String setBy,
        Instant setAt,
        @Nullable String reason) {

    static RiskWindowBody from(ScheduledWindow scheduled) {
        RiskWindow window = scheduled.window();
        return new RiskWindowBody(
                window.id(),
                window.from(),
                window.to(),
                window.riskPercent(),
                scheduled.running(),
                window.setBy(),
                window.setAt(),
                window.reason().orElse(null));
    }
}
