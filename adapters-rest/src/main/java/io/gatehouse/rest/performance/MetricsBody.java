package io.gatehouse.rest.performance;

import io.gatehouse.domain.performance.MetricFigure;
import io.gatehouse.domain.performance.PerformanceReport;
import io.gatehouse.rest.http.json.Exact;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** Every metric by its code, of the risk days between two dates that have ended. */
@Serdeable.Serializable
record MetricsBody(
        LocalDate start,
        LocalDate end,
        int observations,
        int annualisation,
        @Exact BigDecimal riskFree,
        @Nullable DrawdownBody deepestDrawdown,
        Map<String, MetricBody> metrics) {
    static MetricsBody from(PerformanceReport report) {
        return new MetricsBody(
                report.view().equity().start(),
                report.view().equity().end(),
                report.view().observations(),
                report.view().terms().daysPerYear(),
                report.view().terms().riskFree(),
                report.deepest().map(DrawdownBody::from).orElse(null),
                byCode(report));
    }

    static Map<String, MetricBody> byCode(PerformanceReport report) {
        Map<String, MetricBody> metrics = new LinkedHashMap<>();
        for (MetricFigure figure : report.figures()) {
            metrics.put(figure.code(), MetricBody.from(figure));
        }
        return metrics;
    }
}
