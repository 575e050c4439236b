package io.gatehouse.domain.performance;

import io.gatehouse.domain.money.Decimals;

import java.math.BigDecimal;

/**
 * How sure a loss is not exceeded, between 0 and 1; exact, since 1 - 0.95 is not 0.05 in binary.
 */
public record Confidence(BigDecimal level) {
    public static final Confidence P95 = new Confidence(new BigDecimal("0.95"));
    public static final Confidence P99 = new Confidence(new BigDecimal("0.99"));

    public Confidence {
        level = Decimals.canonical(level);
        if (level.signum() <= 0 || level.compareTo(BigDecimal.ONE) >= 0) {
            throw new IllegalArgumentException("A confidence lies between 0 and 1");
        }
    }

    /** The share of worse outcomes: 0.05 at a confidence of 0.95. */
    public BigDecimal tail() {
        return BigDecimal.ONE.subtract(level);
    }

    /** In percent, as codes name it: 95, or 97.5. */
    public String percent() {
        return Decimals.text(level.movePointRight(2));
    }
}
