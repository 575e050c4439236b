package io.gatehouse.domain.performance;

/**
 * The mean daily return beyond the benchmark's by its standard deviation (n - 1), times the root of
 * the days of a year.
 */
public final class InformationRatio implements Metric {
    @Override
    public String code() {
        return "information_ratio";
    }

    @Override
    public MetricUnit unit() {
        return MetricUnit.RATIO;
    }

    @Override
    public Statistic<Double> of(PerformanceView view) {
        return PairedReturns.measure(view, both -> ratio(both.active(), view.terms()));
    }

    @Override
    public int observations(PerformanceView view) {
        return PairedReturns.observations(view);
    }

    private static Statistic<Double> ratio(Sample active, AnnualTerms terms) {
        return active.isConstant()
                ? Statistic.undefined(Reason.ZERO_VARIANCE)
                : Statistic.finite(active.mean() / active.standardDeviation() * terms.rootOfYear());
    }
}
