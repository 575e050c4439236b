package io.gatehouse.domain.performance;

import org.hipparchus.stat.descriptive.rank.Percentile;
import org.hipparchus.stat.descriptive.rank.Percentile.EstimationType;

/**
 * Historical value at risk: minus the quantile of type 7 (Hyndman and Fan) of the returns at the
 * tail; a loss is positive, and a tail of gains makes it negative.
 */
public final class HistoricalVar {
    private HistoricalVar() {}

    /** Of at least one return, in any order. */
    public static double of(double[] returns, Confidence confidence) {
        if (returns.length == 0) {
            throw new IllegalArgumentException("No quantile of no returns");
        }
        double percent = confidence.tail().movePointRight(2).doubleValue();
        Percentile quantile = new Percentile().withEstimationType(EstimationType.R_7);
        // Taken from zero, so that a quantile of zero is not a loss of minus zero.
        return 0.0 - quantile.evaluate(returns, percent);
    }
}
