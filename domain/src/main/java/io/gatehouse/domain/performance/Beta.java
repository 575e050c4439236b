package io.gatehouse.domain.performance;

/**
 * How the returns move with the benchmark's: their covariance by the variance of the benchmark,
 * both by n - 1.
 */
public final class Beta implements Metric {
    @Override
    public String code() {
        return "beta";
    }

    @Override
    public MetricUnit unit() {
        return MetricUnit.RATIO;
    }

    @Override
    public Statistic<Double> of(PerformanceView view) {
        return PairedReturns.measure(view, Beta::slope);
    }

    @Override
    public int observations(PerformanceView view) {
        return PairedReturns.observations(view);
    }

    static Statistic<Double> slope(PairedReturns both) {
        return both.benchmark().isConstant()
                ? Statistic.undefined(Reason.ZERO_VARIANCE)
                : Statistic.finite(
                        both.account().covariance(both.benchmark())
                                / both.benchmark().covariance(both.benchmark()));
    }
}
