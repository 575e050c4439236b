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
                metric.of(view),
                metric.observations(view),
                metric.isExtrapolated(view));
    }
}
