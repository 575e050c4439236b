package io.gatehouse.rest.performance;

import io.gatehouse.application.performance.MeasurePerformance;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.performance.PerformanceReport;
import io.gatehouse.rest.http.AccountChoice;
import io.gatehouse.rest.http.PeopleOnly;
import io.gatehouse.rest.http.Refused;
import io.gatehouse.rest.http.StandingHeaders;
import io.gatehouse.rest.http.TimeWindow;
import io.gatehouse.rest.instrument.Symbols;
import io.gatehouse.rest.performance.page.HtmlPerformancePage;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/** Reports of an account, for people as pages and for programs as JSON. */
@Controller("/api/v1/reports/performance")
@PeopleOnly
@ExecuteOn(TaskExecutors.BLOCKING)
final class ReportController {
    // The router knows types by their very name and of ranges only */*.
    private static final String ANY_TEXT = "text/*";
    private static final String ANY_APPLICATION = "application/*";

    private final MeasurePerformance measurePerformance;
    private final HtmlPerformancePage page = new HtmlPerformancePage();

    ReportController(MeasurePerformance measurePerformance) {
        this.measurePerformance = measurePerformance;
    }

    /** One page with charts, complete in itself, over the spans of /pnl; the figures as JSON. */
    @Get
    @Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON, ANY_TEXT, ANY_APPLICATION})
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.TEXT_HTML,
                        schema = @Schema(implementation = String.class)),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ReportBody.class))
            })
    HttpResponse<?> show(
            @QueryValue @Nullable String benchmark,
            @QueryValue @Nullable Integer annualisation,
            @QueryValue("risk_free") @Nullable BigDecimal riskFree,
            @QueryValue @Nullable WirePeriod period,
            TimeWindow window,
            Actor actor,
            AccountChoice account,
            HttpRequest<?> request) {
        PerformanceReport report =
                Refused.orValue(
                        measurePerformance.measure(
                                actor,
                                account.explicit(),
                                new MeasurePerformance.Query(
                                        Spans.of(period, window),
                                        Symbols.inQuery("benchmark", benchmark),
                                        Years.of(annualisation, riskFree))));
        return prefersJson(request)
                ? HttpResponse.ok(ReportBody.from(report))
                        .contentType(MediaType.APPLICATION_JSON_TYPE)
                : HttpResponse.ok(page.html(report))
                        .contentType(MediaType.TEXT_HTML_TYPE)
                        .header(StandingHeaders.POLICY, page.contentSecurityPolicy());
    }

    /** Whether the caller's first choice among what there is can be JSON only. */
    private static boolean prefersJson(HttpRequest<?> request) {
        return request.accept().stream()
                .filter(type -> takesHtml(type) || type.matches(MediaType.APPLICATION_JSON_TYPE))
                .findFirst()
                .filter(type -> !takesHtml(type))
                .isPresent();
    }

    private static boolean takesHtml(MediaType type) {
        return type.matches(MediaType.TEXT_HTML_TYPE);
    }
}
