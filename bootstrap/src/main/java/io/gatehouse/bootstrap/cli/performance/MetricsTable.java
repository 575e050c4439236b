package io.gatehouse.bootstrap.cli.performance;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;

import io.gatehouse.domain.performance.Drawdown;
import io.gatehouse.domain.performance.MetricFigure;
import io.gatehouse.domain.performance.MetricUnit;
import io.gatehouse.domain.performance.PerformanceReport;
import io.gatehouse.domain.performance.Reason;

import java.util.List;
import java.util.Locale;

/** Metrics as people read them: fractions in percent, and why a figure does not exist. */
public final class MetricsTable {
    private static final double PERCENT = 100;

    private MetricsTable() {}

    public static String of(PerformanceReport report) {
        return heading(report)
                + "\n\n"
                + AsciiTable.getTable(
                        AsciiTable.NO_BORDERS,
                        report.figures(),
                        List.of(
                                new Column()
                                        .header("metric")
                                        .dataAlign(HorizontalAlign.LEFT)
                                        .with(MetricFigure::code),
                                new Column()
                                        .header("value")
                                        .dataAlign(HorizontalAlign.RIGHT)
                                        .with(MetricsTable::value),
                                new Column()
                                        .header("")
                                        .dataAlign(HorizontalAlign.LEFT)
                                        .with(MetricsTable::note)))
                + report.deepest().map(fall -> "\n\n" + sentence(fall)).orElse("");
    }

    private static String heading(PerformanceReport report) {
        return report.view().observations()
                + " daily returns from "
                + report.view().equity().start()
                + " to "
                + report.view().equity().end()
                + ", "
                + report.view().terms().daysPerYear()
                + " a year";
    }

    private static String value(MetricFigure figure) {
        return figure.figure().value().map(value -> shown(figure.unit(), value)).orElse("-");
    }

    private static String shown(MetricUnit unit, double value) {
        return switch (unit) {
            case FRACTION -> String.format(Locale.ROOT, "%.2f %%", PERCENT * value);
            case RATIO -> String.format(Locale.ROOT, "%.4f", value);
            case MONEY -> String.format(Locale.ROOT, "%.2f", value);
            case DAYS -> Long.toString(Math.round(value));
        };
    }

    private static String note(MetricFigure figure) {
        return figure.figure()
                .reason()
                .map(Reason::words)
                .orElse(figure.extrapolated() ? "extrapolated" : "");
    }

    private static String sentence(Drawdown fall) {
        return "The deepest drawdown began on "
                + fall.peak()
                + ", was lowest on "
                + fall.trough()
                + fall.recovery().map(date -> " and over on " + date).orElse(" and is not over")
                + ".";
    }
}
