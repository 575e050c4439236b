package io.gatehouse.domain.performance;

import java.math.BigDecimal;
import java.util.Arrays;

/**
 * Expected shortfall by Acerbi and Tasche: minus the mean of the worst n x tail returns, of which
 * the last counts by the fraction that is left; a loss is positive.
 */
public final class ExpectedShortfall {
    private ExpectedShortfall() {}

    /** Of at least one return, in any order. */
    public static double of(double[] returns, Confidence confidence) {
        if (returns.length == 0) {
            throw new IllegalArgumentException("No shortfall of no returns");
        }
        BigDecimal weight = confidence.tail().multiply(BigDecimal.valueOf(returns.length));
        int whole = weight.intValue();
        double fraction = weight.subtract(BigDecimal.valueOf(whole)).doubleValue();
        double[] sorted = returns.clone();
        Arrays.sort(sorted);
        double worst = Arrays.stream(sorted, 0, whole).sum() + fraction * sorted[whole];
        return 0.0 - worst / weight.doubleValue();
    }
}
