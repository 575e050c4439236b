package io.gatehouse.bootstrap.cli.performance;

import io.gatehouse.domain.performance.MetricFigure;
import io.gatehouse.domain.performance.MetricUnit;
import io.gatehouse.domain.performance.PerformanceReport;
import io.gatehouse.domain.performance.Reason;

import java.util.stream.Collectors;

/** Metrics as JSON, one line each; codes and reasons have no character to escape. */
public final class MetricsJson {
    private MetricsJson() {}

    public static String of(PerformanceReport report) {
        String metrics =
                report.figures().stream()
                        .map(MetricsJson::member)
                        .collect(Collectors.joining(",\n    ", "{\n    ", "\n  }"));
        return "{\n  \"observations\": "
                + report.view().observations()
                + ",\n  \"metrics\": "
                + metrics
                + "\n}";
    }

    private static String member(MetricFigure figure) {
        return "\""
                + figure.code()
                + "\": {\"value\": "
                + figure.figure().value().map(value -> number(figure.unit(), value)).orElse("null")
                + ", \"reason\": "
                + figure.figure().reason().map(MetricsJson::quoted).orElse("null")
                + "}";
    }

    private static String number(MetricUnit unit, double value) {
        return unit == MetricUnit.DAYS ? Long.toString(Math.round(value)) : Double.toString(value);
    }

    private static String quoted(Reason reason) {
        return "\"" + reason + "\"";
    }
}
