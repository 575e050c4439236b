package io.gatehouse.rest.performance;

import io.gatehouse.application.performance.Period;
import io.gatehouse.application.performance.SummarisePnl.Span;
import io.gatehouse.application.port.PnlFigures.Window;
import io.gatehouse.rest.http.Problem;
import io.gatehouse.rest.http.Refused;
import io.gatehouse.rest.http.TimeWindow;

import org.jspecify.annotations.Nullable;

/** Which time a query means: a period, or from and to, or all of it. */
final class Spans {
    private Spans() {}

    static Span of(@Nullable WirePeriod period, TimeWindow window) {
        if (period != null && !window.isOpen()) {
            throw new Refused(Problem.invalid("period", "comes alone, without from and to"));
        }
        return window.isOpen()
                ? new Span.Running(period == null ? Period.ALL : period.period())
                : new Span.Between(new Window(window.from(), window.to()));
    }
}
