package io.gatehouse.domain.performance;

import java.util.Arrays;

/**
 * How two series of returns move together: covariance by both deviations, all by n - 1; -1 to 1,
 * and exactly 1 of a series with itself.
 */
public final class ReturnCorrelation {
    private ReturnCorrelation() {}

    /** Of the same days; undefined of fewer than two, and where one of them never moved. */
    public static Statistic<Double> of(double[] one, double[] other) {
        Sample first = new Sample(one);
        return first.withAtLeast(2, enough -> coefficient(enough, new Sample(other)));
    }

    /** Binary noise would make a series correlate with itself by a little less or more than 1. */
    private static Statistic<Double> coefficient(Sample one, Sample other) {
        double deviations = one.standardDeviation() * other.standardDeviation();
        if (deviations == 0) {
            return Statistic.undefined(Reason.ZERO_VARIANCE);
        }
        return Arrays.equals(one.values(), other.values())
                ? Statistic.known(1.0)
                : Statistic.finite(Math.clamp(one.covariance(other) / deviations, -1, 1));
    }
}
