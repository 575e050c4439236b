package io.gatehouse.domain.performance;

import java.util.function.Predicate;

/**
 * Days that gained by days that gained or lost, 0 to 1: flat days are left out, and of nothing but
 * flat days there is no rate.
 */
public final class DayWinRate implements Metric {
    @Override
    public String code() {
        return "day_win_rate";
    }

    @Override
    public MetricUnit unit() {
        return MetricUnit.FRACTION;
    }

    @Override
    public Statistic<Double> of(PerformanceView view) {
        long decided = view.observations() - count(view, DailyReturn::isFlat);
        if (decided == 0) {
            return Statistic.undefined(
                    view.observations() == 0 ? Reason.NO_DATA : Reason.INSUFFICIENT_DATA);
        }
        return Statistic.known((double) count(view, DailyReturn::isGain) / decided);
    }

    private static long count(PerformanceView view, Predicate<DailyReturn> kind) {
        return view.returns().stream().filter(kind).count();
    }
}
