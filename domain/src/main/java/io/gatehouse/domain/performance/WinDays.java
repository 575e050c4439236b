package io.gatehouse.domain.performance;

/** How many days gained; none of no days. */
public final class WinDays implements Metric {
    @Override
    public String code() {
        return "win_days";
    }

    @Override
    public MetricUnit unit() {
        return MetricUnit.DAYS;
    }

    @Override
    public Statistic<Double> of(PerformanceView view) {
        return Statistic.known(
                (double) view.returns().stream().filter(DailyReturn::isGain).count());
    }
}
