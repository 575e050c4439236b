package io.gatehouse.rest.performance.page;

import io.gatehouse.domain.performance.Drawdown;
import io.gatehouse.domain.performance.ReturnIndex;

import java.util.List;

/** How far below its highest level the time-weighted index was after each day. */
final class UnderwaterChart {
    private static final double HEIGHT = 190;

    /** What the chart shows at least, so that a flat line is not blown up. */
    private static final double SHALLOWEST = 0.01;

    private static final double MARGIN = 1.08;

    private UnderwaterChart() {}

    static String of(ReturnIndex index) {
        List<Plot.Dot> dots =
                index.points().stream()
                        .map(
                                point ->
                                        new Plot.Dot(
                                                point.date(), 0.0 - point.drawdown().doubleValue()))
                        .toList();
        double deepest =
                Drawdown.deepest(index).map(fall -> fall.depth().doubleValue()).orElse(0.0);
        return new Plot(
                        "Drawdown",
                        HEIGHT,
                        dots.getFirst().date(),
                        dots.getLast().date(),
                        -MARGIN * Math.max(deepest, SHALLOWEST),
                        0)
                .axes(value -> Shown.shortPercent(value) + " %")
                .area("depth", "fall", 0, dots)
                .end();
    }
}
