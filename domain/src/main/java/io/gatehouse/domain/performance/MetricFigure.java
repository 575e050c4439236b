package io.gatehouse.domain.performance;

/** What a metric answered about a view, how many observations it rests on, and its unit. */
public record MetricFigure(
        String code,
        MetricUnit unit,
        Statistic<Double> figure,
        int observations,
        boolean extrapolated) {
    static MetricFigure of(Metric metric, PerformanceView view) {
        return new MetricFigure(
                metric.code(),
                metric.unit(),
                figure(metric, view),
                metric.observations(view),
                metric.isExtrapolated(view));
    }

    private static Statistic<Double> figure(Metric metric, PerformanceView view) {
        return metric.isOfReturns() && view.isEverInDebt()
                ? Statistic.undefined(Reason.INSUFFICIENT_DATA)
                : metric.of(view);
    }
}
