package io.gatehouse.domain.performance;

/**
 * The compound yearly rate: (1 + total return)^(days a year / n) - 1; extrapolated from less than a
 * year of returns.
 */
public final class Cagr implements Metric {
    @Override
    public String code() {
        return "cagr";
    }

    @Override
    public MetricUnit unit() {
        return MetricUnit.FRACTION;
    }

    @Override
    public Statistic<Double> of(PerformanceView view) {
        return view.observations() == 0
                ? Statistic.undefined(Reason.NO_DATA)
                : Statistic.finite(rate(view));
    }

    @Override
    public boolean isExtrapolated(PerformanceView view) {
        return view.isUnderAYear();
    }

    private static double rate(PerformanceView view) {
        double years = (double) view.observations() / view.terms().daysPerYear();
        return Math.pow(view.index().last().doubleValue(), 1 / years) - 1;
    }
}
