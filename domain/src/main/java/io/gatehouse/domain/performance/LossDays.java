package io.gatehouse.domain.performance;

/** How many days lost; none of no days. */
public final class LossDays implements Metric {
    @Override
    public String code() {
        return "loss_days";
    }

    @Override
    public MetricUnit unit() {
        return MetricUnit.DAYS;
    }

    @Override
    public Statistic<Double> of(PerformanceView view) {
        return Statistic.known(
                (double) view.returns().stream().filter(DailyReturn::isLoss).count());
    }
}
