package io.gatehouse.domain.performance;

/**
 * The covariance of the returns with the benchmark's by both standard deviations, all by n - 1;
 * from -1 to 1.
 */
public final class Correlation implements Metric {
    @Override
    public String code() {
        return "correlation";
    }

    @Override
    public MetricUnit unit() {
        return MetricUnit.RATIO;
    }

    @Override
    public Statistic<Double> of(PerformanceView view) {
        return PairedReturns.measure(view, Correlation::coefficient);
    }

    @Override
    public int observations(PerformanceView view) {
        return PairedReturns.observations(view);
    }

    private static Statistic<Double> coefficient(PairedReturns both) {
        double deviations =
                both.account().standardDeviation() * both.benchmark().standardDeviation();
        return deviations == 0
                ? Statistic.undefined(Reason.ZERO_VARIANCE)
                : Statistic.finite(both.account().covariance(both.benchmark()) / deviations);
    }
}
