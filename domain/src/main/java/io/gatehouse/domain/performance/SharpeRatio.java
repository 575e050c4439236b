package io.gatehouse.domain.performance;

/**
 * The mean daily return beyond the risk-free one by the standard deviation (n - 1), times the root
 * of the days of a year.
 */
public final class SharpeRatio implements Metric {
    @Override
    public String code() {
        return "sharpe_ratio";
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
        if (returns.isConstant()) {
            return Statistic.undefined(Reason.ZERO_VARIANCE);
        }
        double excess = returns.mean() - terms.dailyRiskFree();
        return Statistic.finite(excess / returns.standardDeviation() * terms.rootOfYear());
    }
}
