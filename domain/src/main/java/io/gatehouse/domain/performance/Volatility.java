package io.gatehouse.domain.performance;

/** The standard deviation of daily returns (n - 1) times the root of the days of a year. */
public final class Volatility implements Metric {
    @Override
    public String code() {
        return "volatility";
    }

    @Override
    public MetricUnit unit() {
        return MetricUnit.FRACTION;
    }

    @Override
    public Statistic<Double> of(PerformanceView view) {
        return view.sample()
                .withAtLeast(
                        2,
                        returns ->
                                Statistic.finite(
                                        returns.standardDeviation() * view.terms().rootOfYear()));
    }
}
