package io.gatehouse.rest.performance;

import io.gatehouse.application.performance.Period;
import io.gatehouse.application.performance.SummarisePnl;
import io.gatehouse.application.performance.SummarisePnl.Span;
import io.gatehouse.application.port.PnlFigures.Window;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.rest.http.AccountChoice;
import io.gatehouse.rest.http.PeopleOnly;
import io.gatehouse.rest.http.Problem;
import io.gatehouse.rest.http.Refused;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/** Profit and loss of an account. */
@Controller("/api/v1/pnl")
@PeopleOnly
@ExecuteOn(TaskExecutors.BLOCKING)
final class PnlController {
    private final SummarisePnl summarisePnl;

    PnlController(SummarisePnl summarisePnl) {
        this.summarisePnl = summarisePnl;
    }

    /** P&L of a running period, or from an instant on and before another; of all time otherwise. */
    @Get
    PnlBody summarise(
            @QueryValue @Nullable WirePeriod period,
            @QueryValue @Nullable Instant from,
            @QueryValue @Nullable Instant to,
            Actor actor,
            AccountChoice account) {
        Span span = span(period, new Window(Optional.ofNullable(from), Optional.ofNullable(to)));
        return PnlBody.from(
                Optional.ofNullable(period).map(WirePeriod::toString),
                Refused.orValue(summarisePnl.summarise(actor, account.explicit(), span)));
    }

    private static Span span(@Nullable WirePeriod period, Window window) {
        if (period != null && !window.equals(Window.ALL)) {
            throw new Refused(Problem.invalid("period", "comes alone, without from and to"));
        }
        if (window.from().isPresent()
                && window.to().isPresent()
                && !window.from().get().isBefore(window.to().get())) {
            throw new Refused(Problem.invalid("from", "must be before to"));
        }
        if (!window.equals(Window.ALL)) {
            return new Span.Between(window);
        }
        return new Span.Running(period == null ? Period.ALL : period.period());
    }
}
