package io.gatehouse.rest.performance;

import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.performance.PerformanceReport;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What the page shows, for programs. */
@Serdeable.Serializable
record ReportBody(
        String account,
        @Nullable String currency,
        MetricsBody performance,
        List<MonthBody> months) {
    static ReportBody from(PerformanceReport report) {
        return new ReportBody(
                report.title(),
                report.currency().map(CurrencyCode::code).orElse(null),
                MetricsBody.from(report),
                report.months().stream().map(MonthBody::from).toList());
    }
}
