package io.gatehouse.rest.performance;

import io.gatehouse.application.performance.MeasurePerformance;
import io.gatehouse.application.performance.SummarisePnl;
import io.gatehouse.application.performance.SummarisePnl.Span;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.rest.http.AccountChoice;
import io.gatehouse.rest.http.PeopleOnly;
import io.gatehouse.rest.http.Refused;
import io.gatehouse.rest.http.TimeWindow;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** Profit and loss of an account. */
@Controller("/api/v1/pnl")
@PeopleOnly
@ExecuteOn(TaskExecutors.BLOCKING)
final class PnlController {
    private final SummarisePnl summarisePnl;
    private final MeasurePerformance measurePerformance;

    PnlController(SummarisePnl summarisePnl, MeasurePerformance measurePerformance) {
        this.summarisePnl = summarisePnl;
        this.measurePerformance = measurePerformance;
    }

    /** P&L of a running period, or from an instant on and before another; of all time otherwise. */
    @Get
    PnlBody summarise(
            @QueryValue @Nullable WirePeriod period,
            TimeWindow window,
            Actor actor,
            AccountChoice account) {
        Span span = Spans.of(period, window);
        return PnlBody.from(
                Optional.ofNullable(period).map(WirePeriod::toString),
                Refused.orValue(summarisePnl.summarise(actor, account.explicit(), span)),
                Refused.orValue(
                        measurePerformance.measure(
                                actor,
                                account.explicit(),
                                new MeasurePerformance.Query(span, Optional.empty()))));
    }
}
