package io.gatehouse.domain.performance;

/**
 * The third central moment by the second to the power of 1.5, both by n: the moment version,
 * without a correction for small samples.
 */
public final class Skewness implements Metric {
    @Override
    public String code() {
        return "skewness";
    }

    @Override
    public MetricUnit unit() {
        return MetricUnit.RATIO;
    }

    @Override
    public Statistic<Double> of(PerformanceView view) {
        return view.sample().withAtLeast(2, Skewness::moment);
    }

    private static Statistic<Double> moment(Sample returns) {
        return returns.isConstant()
                ? Statistic.undefined(Reason.ZERO_VARIANCE)
                : Statistic.finite(
                        returns.centralMoment(3) / Math.pow(returns.centralMoment(2), 1.5));
    }
}
