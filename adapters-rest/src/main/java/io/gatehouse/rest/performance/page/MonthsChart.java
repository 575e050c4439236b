package io.gatehouse.rest.performance.page;

import io.gatehouse.domain.performance.MonthReturn;

import java.time.Month;
import java.time.Year;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Time-weighted returns of months, a row a year, the stronger the colour the larger. */
final class MonthsChart {
    private static final double LEFT = 58;
    private static final double CELL_WIDTH = 70;
    private static final double CELL_HEIGHT = 34;
    private static final double GAP = 3;
    private static final double TOP = 22;
    private static final double BASELINE = 4;
    private static final int COLUMNS = 13;
    private static final int TOTAL = 12;
    private static final double FAINTEST = 0.12;
    private static final double STRONGEST = 0.55;

    private final Markup svg = new Markup();
    private final double largest;

    private MonthsChart(List<MonthReturn> months) {
        this.largest =
                months.stream()
                        .flatMap(month -> month.timeWeighted().value().stream())
                        .mapToDouble(Math::abs)
                        .max()
                        .orElse(0);
    }

    static String of(List<MonthReturn> months) {
        Map<Year, List<MonthReturn>> years =
                months.stream()
                        .collect(
                                Collectors.groupingBy(
                                        month -> Year.from(month.month()),
                                        TreeMap::new,
                                        Collectors.toList()));
        return new MonthsChart(months).draw(years);
    }

    private String draw(Map<Year, List<MonthReturn>> years) {
        double height = TOP + years.size() * CELL_HEIGHT;
        svg.open(
                "svg",
                "viewBox",
                "0 0 " + Markup.at(LEFT + COLUMNS * CELL_WIDTH) + " " + Markup.at(height),
                "role",
                "img",
                "aria-label",
                "Monthly returns in percent");
        heading();
        double y = TOP;
        for (Map.Entry<Year, List<MonthReturn>> year : years.entrySet()) {
            row(year.getKey(), year.getValue(), y);
            y += CELL_HEIGHT;
        }
        return svg.close("svg").toString();
    }

    private void heading() {
        for (Month month : Month.values()) {
            label(month.getDisplayName(TextStyle.SHORT, Locale.ROOT), month.getValue() - 1);
        }
        label("Year", TOTAL);
    }

    private void label(String text, int column) {
        svg.element(
                "text",
                text,
                "x",
                Markup.at(middle(column)),
                "y",
                Markup.at(TOP - 2 * BASELINE),
                "text-anchor",
                "middle");
    }

    private void row(Year year, List<MonthReturn> months, double y) {
        svg.element(
                "text",
                year.toString(),
                "x",
                Markup.at(LEFT - 2 * BASELINE),
                "y",
                Markup.at(y + CELL_HEIGHT / 2 + BASELINE),
                "text-anchor",
                "end");
        months.forEach(
                month -> cell(month.month().getMonthValue() - 1, y, month.timeWeighted().value()));
        cell(TOTAL, y, linked(months));
    }

    private void cell(int column, double y, Optional<Double> value) {
        double strength =
                value.map(Math::abs).filter(size -> largest > 0).map(this::strength).orElse(0.0);
        svg.empty(
                "rect",
                "class",
                value.map(fraction -> fraction < 0 ? "loss" : "gain").orElse("none"),
                "fill-opacity",
                Double.toString(Math.round(strength * 100) / 100.0),
                "x",
                Markup.at(LEFT + column * CELL_WIDTH),
                "y",
                Markup.at(y),
                "width",
                Markup.at(CELL_WIDTH - GAP),
                "height",
                Markup.at(CELL_HEIGHT - GAP),
                "rx",
                "4");
        svg.element(
                "text",
                value.map(fraction -> Shown.percent(fraction).replace(" %", "")).orElse("\u2013"),
                "class",
                "cell",
                "x",
                Markup.at(middle(column)),
                "y",
                Markup.at(y + CELL_HEIGHT / 2 + BASELINE - GAP / 2),
                "text-anchor",
                "middle");
    }

    private double strength(double size) {
        return FAINTEST + (STRONGEST - FAINTEST) * Math.min(1, size / largest);
    }

    private static double middle(int column) {
        return LEFT + column * CELL_WIDTH + (CELL_WIDTH - GAP) / 2;
    }

    /** The months of a year as one return; a month without capital changes nothing. */
    private static Optional<Double> linked(List<MonthReturn> months) {
        return months.stream()
                .flatMap(month -> month.timeWeighted().value().stream())
                .map(value -> 1 + value)
                .reduce((a, b) -> a * b)
                .map(growth -> growth - 1);
    }
}
