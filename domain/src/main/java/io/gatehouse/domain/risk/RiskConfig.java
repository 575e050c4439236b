package io.gatehouse.domain.risk;

import io.gatehouse.domain.money.Decimals;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * One risk for all: percent of the balance that a trade risks (0.1-50), how three entries share it,
 * percent of equity that margin never uses (0-100), for how many minutes a synced account's state
 * is fresh (1-1440), and whether an account may risk a percent of its own.
 */
public record RiskConfig(
        BigDecimal fixedRiskPercent,
        EntrySplits entrySplits,
        BigDecimal marginBufferPercent,
        int accountFreshnessMinutes,
        boolean accountOverrides) {
    public static final BigDecimal LEAST_RISK_PERCENT = new BigDecimal("0.1");
    public static final BigDecimal MOST_RISK_PERCENT = new BigDecimal("50");
    public static final BigDecimal MOST_BUFFER_PERCENT = new BigDecimal("100");
    public static final int MOST_FRESHNESS_MINUTES = 1_440;
    public static final RiskConfig USUAL =
            new RiskConfig(new BigDecimal("3"), EntrySplits.USUAL, new BigDecimal("20"), 5);

    public RiskConfig {
        fixedRiskPercent = Decimals.canonical(fixedRiskPercent);
        marginBufferPercent = Decimals.canonical(marginBufferPercent);
        requireRiskPercent(fixedRiskPercent);
        require(marginBufferPercent, BigDecimal.ZERO, MOST_BUFFER_PERCENT, "margin buffer percent");
        if (accountFreshnessMinutes < 1 || accountFreshnessMinutes > MOST_FRESHNESS_MINUTES) {
            throw new IllegalArgumentException(
                    "The account freshness is 1 to %d minutes, not %d"
                            .formatted(MOST_FRESHNESS_MINUTES, accountFreshnessMinutes));
        }
    }

    /** One percent for all, without exception. */
    public RiskConfig(
            BigDecimal fixedRiskPercent,
            EntrySplits entrySplits,
            BigDecimal marginBufferPercent,
            int accountFreshnessMinutes) {
        this(fixedRiskPercent, entrySplits, marginBufferPercent, accountFreshnessMinutes, false);
    }

    /** How old a synced account's state may be. */
    public Duration accountFreshness() {
        return Duration.ofMinutes(accountFreshnessMinutes);
    }

    /** The same with another percent that a trade risks. */
    public RiskConfig withRiskPercent(BigDecimal percent) {
        return new RiskConfig(
                percent,
                entrySplits,
                marginBufferPercent,
                accountFreshnessMinutes,
                accountOverrides);
    }

    static void requireRiskPercent(BigDecimal percent) {
        require(percent, LEAST_RISK_PERCENT, MOST_RISK_PERCENT, "fixed risk percent");
    }

    private static void require(BigDecimal value, BigDecimal least, BigDecimal most, String what) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    "The %s is %s to %s, not %s".formatted(what, least, most, value));
        }
    }
}
