package io.gatehouse.domain.performance;

/**
 * The fourth central moment by the square of the second, both by n, less the 3 of a normal
 * distribution: the moment version, without a correction for small samples.
 */
public final class ExcessKurtosis implements Metric {
    private static final double OF_NORMAL = 3;

    @Override
    public String code() {
        return "kurtosis_excess";
    }

    @Override
    public MetricUnit unit() {
        return MetricUnit.RATIO;
    }

    @Override
    public Statistic<Double> of(PerformanceView view) {
        return view.sample().withAtLeast(2, ExcessKurtosis::moment);
    }

    private static Statistic<Double> moment(Sample returns) {
        return returns.isConstant()
                ? Statistic.undefined(Reason.ZERO_VARIANCE)
                : Statistic.finite(
                        returns.centralMoment(4) / Math.pow(returns.centralMoment(2), 2)
                                - OF_NORMAL);
    }
}
