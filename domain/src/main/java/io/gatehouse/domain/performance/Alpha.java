package io.gatehouse.domain.performance;

/**
 * The yearly return that beta does not explain: the mean daily excess return less beta times the
 * benchmark's, times the days of a year.
 */
public final class Alpha implements Metric {
    @Override
    public String code() {
        return "alpha";
    }

    @Override
    public MetricUnit unit() {
        return MetricUnit.FRACTION;
    }

    @Override
    public Statistic<Double> of(PerformanceView view) {
        return PairedReturns.measure(view, both -> unexplained(both, view.terms()));
    }

    @Override
    public int observations(PerformanceView view) {
        return PairedReturns.observations(view);
    }

    private static Statistic<Double> unexplained(PairedReturns both, AnnualTerms terms) {
        return switch (Beta.slope(both)) {
            case Statistic.Undefined<Double> none -> none;
            case Statistic.Known<Double>(Double beta) -> {
                double riskFree = terms.dailyRiskFree();
                double explained = beta * (both.benchmark().mean() - riskFree);
                double excess = both.account().mean() - riskFree;
                yield Statistic.finite((excess - explained) * terms.daysPerYear());
            }
        };
    }
}
