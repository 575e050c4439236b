package io.gatehouse.domain.performance;

import io.gatehouse.domain.money.Decimals;

import java.math.BigDecimal;

/**
 * The share of capital whose growth is the fastest when each trade stakes it: f = W - (1 - W) / R,
 * negative where the trades have no edge (Kelly, "A New Interpretation of Information Rate", 1956).
 */
public final class KellyFraction {
    private KellyFraction() {}

    /** From the share of trades won (0 to 1) and the mean win by the mean loss (more than zero). */
    public static BigDecimal of(BigDecimal winRate, BigDecimal payoffRatio) {
        BigDecimal missed = BigDecimal.ONE.subtract(winRate);
        return winRate.subtract(missed.divide(payoffRatio, Decimals.RATIO));
    }
}
