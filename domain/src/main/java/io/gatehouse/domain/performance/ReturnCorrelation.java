package io.gatehouse.domain.performance;

/**
 * How two series of returns move together: covariance by both deviations, all by n - 1; -1 to 1.
 */
public final class ReturnCorrelation {
    private ReturnCorrelation() {}

    /** Of the same days; undefined of fewer than two, and where one of them never moved. */
    public static Statistic<Double> of(double[] one, double[] other) {
        Sample first = new Sample(one);
        return first.withAtLeast(2, enough -> coefficient(enough, new Sample(other)));
    }

    private static Statistic<Double> coefficient(Sample one, Sample other) {
        double deviations = one.standardDeviation() * other.standardDeviation();
        if (deviations == 0) {
            return Statistic.undefined(Reason.ZERO_VARIANCE);
        }
        // Binary noise would make a series correlate with itself by more than all.
        return Statistic.finite(Math.clamp(one.covariance(other) / deviations, -1, 1));
    }
}
