package io.gatehouse.rest.performance.page;

import io.gatehouse.domain.performance.MetricFigure;
import io.gatehouse.domain.performance.MetricUnit;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Figures as people read them, the same in every country. */
final class Shown {
    private static final char MINUS = '\u2212';
    private static final double PERCENT = 100;
    private static final double THOUSAND = 1e3;
    private static final double MILLION = 1e6;

    private Shown() {}

    static String percent(double fraction) {
        return format("#,##0.00", PERCENT * fraction) + " %";
    }

    /** With at most one decimal, for axes and narrow cells. */
    static String shortPercent(double fraction) {
        return format("#,##0.#", PERCENT * fraction);
    }

    static String money(double amount) {
        return format("#,##0.00", amount);
    }

    /** For axes: 98k, 1.5M. */
    static String shortMoney(double amount) {
        double size = Math.abs(amount);
        if (size >= MILLION) {
            return format("#,##0.##", amount / MILLION) + "M";
        }
        return size >= 10 * THOUSAND
                ? format("#,##0.#", amount / THOUSAND) + "k"
                : format("#,##0.##", amount);
    }

    /** In the figure's unit, with a star when it is extrapolated; a dash where there is none. */
    static String figure(MetricFigure figure) {
        String star = figure.extrapolated() ? " *" : "";
        return figure.figure()
                .value()
                .map(value -> shown(figure.unit(), value) + star)
                .orElse("\u2013");
    }

    private static String shown(MetricUnit unit, double value) {
        return switch (unit) {
            case FRACTION -> percent(value);
            case RATIO -> format("#,##0.0000", value);
            case MONEY -> money(value);
            case DAYS -> format("#,##0", value);
        };
    }

    private static String format(String pattern, double value) {
        // A figure that rounds to zero has no sign.
        String text =
                new DecimalFormat(pattern, new DecimalFormatSymbols(Locale.ROOT)).format(value);
        return text.matches("-[0.,]+") ? text.substring(1) : text.replace('-', MINUS);
    }
}
