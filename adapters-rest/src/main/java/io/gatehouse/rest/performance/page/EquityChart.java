package io.gatehouse.rest.performance.page;

import io.gatehouse.domain.performance.EquitySeries;
import io.gatehouse.domain.performance.ValuedDay;

import java.util.ArrayList;
import java.util.List;

/** What the account was worth each day; dashed where money came or went. */
final class EquityChart {
    private static final double HEIGHT = 300;

    /** Free above and below the curve, of its height. */
    private static final double MARGIN = 0.06;

    private EquityChart() {}

    static String of(EquitySeries equity) {
        List<Plot.Dot> dots = new ArrayList<>();
        dots.add(new Plot.Dot(equity.start(), equity.opening().doubleValue()));
        equity.days().forEach(day -> dots.add(new Plot.Dot(day.date(), day.close().doubleValue())));
        double low = dots.stream().mapToDouble(Plot.Dot::value).min().orElse(0);
        double high = dots.stream().mapToDouble(Plot.Dot::value).max().orElse(0);
        double margin = MARGIN * Math.max(high - low, 1);
        Plot plot =
                new Plot(
                        "Equity",
                        HEIGHT,
                        equity.start(),
                        equity.end(),
                        low - margin,
                        high + margin);
        plot.axes(Shown::shortMoney);
        equity.days().stream()
                .filter(day -> day.netFlow().signum() != 0)
                .forEach(day -> plot.mark("flow", day.date(), flow(day)));
        return plot.area("under", "curve", low - margin, dots).end();
    }

    private static String flow(ValuedDay day) {
        return day.date()
                + (day.netFlow().signum() > 0 ? ": paid in " : ": paid out ")
                + Shown.money(day.netFlow().abs().doubleValue());
    }
}
