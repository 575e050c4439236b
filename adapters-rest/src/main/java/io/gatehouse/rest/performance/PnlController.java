package io.gatehouse.rest.performance;

import io.gatehouse.application.performance.BreakDownPnl;
import io.gatehouse.application.performance.BreakDownPnl.Part;
import io.gatehouse.application.performance.MeasurePerformance;
import io.gatehouse.application.performance.SummarisePnl;
import io.gatehouse.application.performance.SummarisePnl.Span;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.rest.http.AccountChoice;
import io.gatehouse.rest.http.Cursor;
import io.gatehouse.rest.http.Page;
import io.gatehouse.rest.http.PageRequest;
import io.gatehouse.rest.http.PeopleOnly;
import io.gatehouse.rest.http.Refused;
import io.gatehouse.rest.http.TimeWindow;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** Profit and loss of an account. */
@Controller("/api/v1/pnl")
@PeopleOnly
@ExecuteOn(TaskExecutors.BLOCKING)
final class PnlController {
    private final SummarisePnl summarisePnl;
    private final MeasurePerformance measurePerformance;
    private final BreakDownPnl breakDownPnl;

    PnlController(
            SummarisePnl summarisePnl,
            MeasurePerformance measurePerformance,
            BreakDownPnl breakDownPnl) {
        this.summarisePnl = summarisePnl;
        this.measurePerformance = measurePerformance;
        this.breakDownPnl = breakDownPnl;
    }

    /**
     * P&L of a running period, or from an instant on and before another; of all time otherwise. The
     * totals are of the books, by_instrument and the statistics of trades of fills; bounds other
     * than those of risk days are taken at the last equity point, at most an hour before.
     */
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
                                new MeasurePerformance.Query(
                                        span, Optional.empty(), MeasurePerformance.Year.USUAL))));
    }

    /** Closed trades by instrument, weekday of their end, or side; over the same spans. */
    @Get("/breakdown")
    Page<PnlPartBody> breakDown(
            @QueryValue WireGrouping by,
            @QueryValue @Nullable WirePeriod period,
            TimeWindow window,
            Actor actor,
            AccountChoice account,
            PageRequest page) {
        List<Part> parts =
                Refused.orValue(
                        breakDownPnl.breakDown(
                                actor, account.explicit(), Spans.of(period, window), by.by()));
        return Page.of(
                page,
                page.following(
                        parts,
                        last -> last.word(0),
                        (part, last) -> by.place(part).compareTo(last) > 0),
                PnlPartBody::from,
                part -> Cursor.of(by.place(part)));
    }
}
