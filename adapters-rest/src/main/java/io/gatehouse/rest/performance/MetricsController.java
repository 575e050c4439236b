package io.gatehouse.rest.performance;

import io.gatehouse.application.performance.MeasurePerformance;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.rest.http.AccountChoice;
import io.gatehouse.rest.http.PeopleOnly;
import io.gatehouse.rest.http.Refused;
import io.gatehouse.rest.http.TimeWindow;
import io.gatehouse.rest.instrument.Symbols;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/** The metrics of an account. */
@Controller("/api/v1/pnl/metrics")
@PeopleOnly
@ExecuteOn(TaskExecutors.BLOCKING)
final class MetricsController {
    private final MeasurePerformance measurePerformance;

    MetricsController(MeasurePerformance measurePerformance) {
        this.measurePerformance = measurePerformance;
    }

    /**
     * Every metric over the spans of /pnl; those beside an instrument only where one is named. A
     * year has 252 days of returns, 365 round the clock, and nothing is free of risk unless said.
     */
    @Get
    MetricsBody measure(
            @QueryValue @Nullable String benchmark,
            @QueryValue @Nullable Integer annualisation,
            @QueryValue("risk_free") @Nullable BigDecimal riskFree,
            @QueryValue @Nullable WirePeriod period,
            TimeWindow window,
            Actor actor,
            AccountChoice account) {
        return MetricsBody.from(
                Refused.orValue(
                        measurePerformance.measure(
                                actor,
                                account.explicit(),
                                new MeasurePerformance.Query(
                                        Spans.of(period, window),
                                        Symbols.inQuery("benchmark", benchmark),
                                        Years.of(annualisation, riskFree)))));
    }
}
