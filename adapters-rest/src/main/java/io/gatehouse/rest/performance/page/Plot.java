package io.gatehouse.rest.performance.page;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;

/** A chart over dates: axes, and curves drawn between them. */
final class Plot {
    private static final double WIDTH = 1000;
    private static final double LEFT = 58;
    private static final double RIGHT = 12;
    private static final double TOP = 10;
    private static final double BOTTOM = 24;
    private static final int VALUE_TICKS = 6;
    private static final int DATE_TICKS = 9;
    private static final double LABEL_GAP = 8;
    private static final double HALF_LETTER = 4;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ROOT);
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMM yyyy", Locale.ROOT);

    private final Scale days;
    private final Scale values;
    private final double bottom;
    private final LocalDate first;
    private final LocalDate last;
    private final Markup svg = new Markup();

    /** Between two dates and two values. */
    Plot(String name, double height, LocalDate first, LocalDate last, double low, double high) {
        this.bottom = height - BOTTOM;
        this.first = first;
        this.last = last;
        this.days = new Scale(number(first), number(last), LEFT, WIDTH - RIGHT);
        this.values = new Scale(low, high, bottom, TOP);
        svg.open(
                "svg",
                "viewBox",
                "0 0 " + Markup.at(WIDTH) + " " + Markup.at(height),
                "role",
                "img",
                "aria-label",
                name);
    }

    /** One value at the end of a day. */
    record Dot(LocalDate date, double value) {}

    /** Lines at round values, labelled, and the dates below. */
    Plot axes(DoubleFunction<String> label) {
        for (double value : values.ticks(VALUE_TICKS)) {
            String y = Markup.at(values.of(value));
            line("grid", Markup.at(LEFT), y, Markup.at(WIDTH - RIGHT), y);
            svg.element(
                    "text",
                    label.apply(value),
                    "x",
                    Markup.at(LEFT - LABEL_GAP),
                    "y",
                    Markup.at(values.of(value) + HALF_LETTER),
                    "text-anchor",
                    "end");
        }
        DateTimeFormatter format = isLong() ? MONTH : DAY;
        dates().forEach(date -> label(date, format));
        return this;
    }

    /** An area between a curve and a value, and the curve on it. */
    Plot area(String area, String curve, double base, List<Dot> dots) {
        String points = dots.stream().map(this::point).collect(Collectors.joining(" "));
        String floor = Markup.at(values.of(base));
        String start = x(dots.getFirst().date());
        String end = x(dots.getLast().date());
        svg.empty(
                "polygon",
                "class",
                area,
                "points",
                start + "," + floor + " " + points + " " + end + "," + floor);
        svg.empty("polyline", "class", curve, "points", points);
        return this;
    }

    /** An upright line with a text that shows when it is pointed at. */
    Plot mark(String kind, LocalDate date, String title) {
        String x = x(date);
        svg.open("g").element("title", title);
        line(kind, x, Markup.at(TOP), x, Markup.at(bottom));
        svg.close("g");
        return this;
    }

    String end() {
        return svg.close("svg").toString();
    }

    private void label(LocalDate date, DateTimeFormatter format) {
        svg.element(
                "text",
                format.format(date),
                "x",
                x(date),
                "y",
                Markup.at(bottom + BOTTOM - LABEL_GAP),
                "text-anchor",
                "middle");
    }

    /** Whether months are labelled; days otherwise. */
    private boolean isLong() {
        return ChronoUnit.MONTHS.between(first, last) > 2;
    }

    /** First days of months, or days, far enough apart to be read. */
    private List<LocalDate> dates() {
        LocalDate from = isLong() ? first.plusMonths(1).withDayOfMonth(1) : first.plusDays(1);
        if (!from.isBefore(last)) {
            return List.of(last);
        }
        ChronoUnit unit = isLong() ? ChronoUnit.MONTHS : ChronoUnit.DAYS;
        int step = 1 + (int) (unit.between(from, last) / DATE_TICKS);
        Period apart = isLong() ? Period.ofMonths(step) : Period.ofDays(step);
        return from.datesUntil(last, apart).toList();
    }

    private String x(LocalDate date) {
        return Markup.at(days.of(number(date)));
    }

    private static double number(LocalDate date) {
        return (double) date.toEpochDay();
    }

    private String point(Dot dot) {
        return x(dot.date()) + "," + Markup.at(values.of(dot.value()));
    }

    private void line(String kind, String x1, String y1, String x2, String y2) {
        svg.empty("line", "class", kind, "x1", x1, "y1", y1, "x2", x2, "y2", y2);
    }
}
