package io.gatehouse.domain.risk;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The risk configuration as it was from {@code updatedAt} on, by whom and, if told, why. Versions
 * count from 1; {@code createdAt} is the time of the first.
 */
public record RiskConfigVersion(
        int number,
        RiskConfig config,
        Optional<Scheduled> scheduled,
        Instant createdAt,
        Instant updatedAt,
        String updatedBy,
        Optional<String> reason) {

    /** Who acts when nobody does. */
    public static final String HOUSE = "house";

    /** In force until the first start has set the first version. */
    public static final RiskConfigVersion NONE =
            new RiskConfigVersion(
                    0,
                    RiskConfig.USUAL,
                    Optional.empty(),
                    Instant.EPOCH,
                    Instant.EPOCH,
                    HOUSE,
                    Optional.empty());

    /** The window by which the percent is in force, and the percent to revert to. */
    public record Scheduled(UUID window, BigDecimal usualPercent) {}

    /** The version that a first start sets. */
    public static RiskConfigVersion first(RiskConfig config, Instant at) {
        return new RiskConfigVersion(1, config, Optional.empty(), at, at, HOUSE, Optional.empty());
    }

    /** The version after this one; a window that runs goes on. */
    public RiskConfigVersion next(RiskConfig changed, Instant at, String by, Optional<String> why) {
        return new RiskConfigVersion(number + 1, changed, scheduled, createdAt, at, by, why);
    }

    /** The same outside of any window. */
    public RiskConfigVersion unscheduled() {
        return new RiskConfigVersion(
                number, config, Optional.empty(), createdAt, updatedAt, updatedBy, reason);
    }

    /** The version that the end of the running window makes. */
    public RiskConfigVersion reverted(Instant at, String by, Optional<String> why) {
        BigDecimal usual = scheduled.orElseThrow().usualPercent();
        return next(config.withRiskPercent(usual), at, by, why).unscheduled();
    }

    /** Whether accounts go by a percent of their own: never in a window, which is for all. */
    public boolean admitsOverrides() {
        return config.accountOverrides() && scheduled.isEmpty();
    }

    /** Whether that window runs. */
    public boolean isIn(RiskWindow window) {
        return scheduled.filter(running -> running.window().equals(window.id())).isPresent();
    }

    /** The version that the begin of a window makes. */
    RiskConfigVersion begun(RiskWindow window) {
        Scheduled running = new Scheduled(window.id(), config.fixedRiskPercent());
        return new RiskConfigVersion(
                number + 1,
                config.withRiskPercent(window.riskPercent()),
                Optional.of(running),
                createdAt,
                window.from(),
                window.setBy(),
                window.reason());
    }
}
