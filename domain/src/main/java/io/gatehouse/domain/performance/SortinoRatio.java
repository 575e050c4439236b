package io.gatehouse.domain.performance;

/**
 * The mean daily return beyond the least acceptable one, the risk-free return, by the root of the
 * mean square of what falls below it over all n days, times the root of the days of a year.
 */
public final class SortinoRatio implements Metric {
    @Override
    public String code() {
        return "sortino_ratio";
    }

    @Override
    public MetricUnit unit() {
        return MetricUnit.RATIO;
    }

    @Override
    public Statistic<Double> of(PerformanceView view) {
        return view.sample().withAtLeast(2, returns -> ratio(returns, view.terms()));
    }

    private static Statistic<Double> ratio(Sample returns, AnnualTerms terms) {
        double acceptable = terms.dailyRiskFree();
        double downside =
                Math.sqrt(returns.meanOf(value -> square(Math.min(value - acceptable, 0))));
        return returns.isNoise(downside)
                ? Statistic.undefined(Reason.NO_DOWNSIDE)
                : Statistic.finite((returns.mean() - acceptable) / downside * terms.rootOfYear());
    }

    private static double square(double value) {
        return value * value;
    }
}
