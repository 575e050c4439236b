package io.gatehouse.domain.performance;

import java.util.Comparator;

/** The highest daily return. */
public final class BestDay implements Metric {
    @Override
    public String code() {
        return "best_day";
    }

    @Override
    public MetricUnit unit() {
        return MetricUnit.FRACTION;
    }

    @Override
    public Statistic<Double> of(PerformanceView view) {
        return view.returns().stream()
                .map(DailyReturn::value)
                .max(Comparator.naturalOrder())
                .map(Statistic::known)
                .orElse(Statistic.undefined(Reason.NO_DATA));
    }
}
