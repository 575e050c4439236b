package io.gatehouse.domain.performance;

import io.gatehouse.domain.money.CurrencyCode;

import java.util.List;
import java.util.Optional;

/** The performance of what the title names, ready to be shown; a file knows of no currency. */
public record PerformanceReport(
        String title,
        Optional<CurrencyCode> currency,
        PerformanceView view,
        List<MetricFigure> figures,
        List<MonthReturn> months,
        Optional<Drawdown> deepest) {
    public PerformanceReport {
        figures = List.copyOf(figures);
        months = List.copyOf(months);
    }

    /** What the given metrics say about a view. */
    public static PerformanceReport of(
            String title,
            Optional<CurrencyCode> currency,
            PerformanceView view,
            List<Metric> metrics) {
        return new PerformanceReport(
                title,
                currency,
                view,
                metrics.stream().map(metric -> MetricFigure.of(metric, view)).toList(),
                MonthlyReturns.of(view),
                Drawdown.deepest(view.index()));
    }

    /** What the metric of a code answered; empty when it was not asked. */
    public Optional<MetricFigure> figure(String code) {
        return figures.stream().filter(figure -> figure.code().equals(code)).findFirst();
    }
}
