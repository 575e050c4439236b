package io.gatehouse.domain.performance;

import io.gatehouse.domain.money.CurrencyCode;

import java.math.BigDecimal;
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

    /** The deepest fall of the profit net of flows, exact money of the base currency. */
    public Optional<BigDecimal> deepestLoss() {
        return view.equity().days().isEmpty()
                ? Optional.empty()
                : Optional.of(MaxDrawdownMoney.deepest(view.equity()));
    }

    /** The deepest drawdown in percent, zero when the index never fell; empty without returns. */
    public Optional<BigDecimal> drawdownPercent() {
        return view.observations() == 0
                ? Optional.empty()
                : Optional.of(
                        deepest.map(Drawdown::depth).orElse(BigDecimal.ZERO).movePointRight(2));
    }
}
