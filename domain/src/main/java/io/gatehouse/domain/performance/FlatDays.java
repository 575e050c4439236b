package io.gatehouse.domain.performance;

/** How many days neither gained nor lost; none of no days. */
public final class FlatDays implements Metric {
    @Override
    public String code() {
        return "flat_days";
    }

    @Override
    public MetricUnit unit() {
        return MetricUnit.DAYS;
    }

    @Override
    public Statistic<Double> of(PerformanceView view) {
        return Statistic.known(
                (double) view.returns().stream().filter(DailyReturn::isFlat).count());
    }
}
