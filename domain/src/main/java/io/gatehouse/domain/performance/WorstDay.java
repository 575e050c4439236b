package io.gatehouse.domain.performance;

import java.util.Comparator;

/** The lowest daily return. */
public final class WorstDay implements Metric {
    @Override
    public String code() {
        return "worst_day";
    }

    @Override
    public MetricUnit unit() {
        return MetricUnit.FRACTION;
    }

    @Override
    public Statistic<Double> of(PerformanceView view) {
        return view.returns().stream()
                .map(DailyReturn::value)
                .min(Comparator.naturalOrder())
                .map(Statistic::known)
                .orElse(Statistic.undefined(Reason.NO_DATA));
    }
}
