package io.gatehouse.domain.performance;

/**
 * The standard deviation (n - 1) of the daily returns beyond the benchmark's, times the root of the
 * days of a year.
 */
public final class TrackingError implements Metric {
    @Override
    public String code() {
        return "tracking_error";
    }

    @Override
    public MetricUnit unit() {
        return MetricUnit.FRACTION;
    }

    @Override
    public Statistic<Double> of(PerformanceView view) {
        return PairedReturns.measure(
                view,
                both ->
                        Statistic.finite(
                                both.active().standardDeviation() * view.terms().rootOfYear()));
    }

    @Override
    public int observations(PerformanceView view) {
        return PairedReturns.observations(view);
    }
}
