package io.gatehouse.domain.risk;

import io.gatehouse.domain.money.Decimals;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A time, {@code from} inclusive and {@code to} exclusive, in which another percent is risked; who
 * set it, when and, if told, why.
 */
public record RiskWindow(
        UUID id,
        Instant from,
        Instant to,
        BigDecimal riskPercent,
        String setBy,
        Instant setAt,
        Optional<String> reason) {

    public RiskWindow {
        riskPercent = Decimals.canonical(riskPercent);
        RiskConfig.requireRiskPercent(riskPercent);
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("A window ends after it begins");
        }
    }

    /** Whether some instant lies in both. */
    public boolean overlaps(RiskWindow other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    public boolean covers(Instant now) {
        return beginsBy(now) && !endsBy(now);
    }

    /** Whether it begins then or has begun. */
    boolean beginsBy(Instant now) {
        return !from.isAfter(now);
    }

    /** Whether it ends then or has ended. */
    public boolean endsBy(Instant now) {
        return !to.isAfter(now);
    }
}
