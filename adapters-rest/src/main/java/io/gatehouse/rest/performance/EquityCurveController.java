package io.gatehouse.rest.performance;

import io.gatehouse.application.performance.ListEquity;
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

/** What an account was worth, point by point. */
@Controller("/api/v1/pnl/equity-curve")
@PeopleOnly
@ExecuteOn(TaskExecutors.BLOCKING)
final class EquityCurveController {
    private final ListEquity listEquity;

    EquityCurveController(ListEquity listEquity) {
        this.listEquity = listEquity;
    }

    /** Oldest first: by day the opening and each risk day's end, by hour every point there is. */
    @Get
    Page<EquityPointBody> list(
            @QueryValue(defaultValue = "day") WireInterval interval,
            TimeWindow window,
            Actor actor,
            AccountChoice account,
            PageRequest page) {
        ListEquity.Query query =
                new ListEquity.Query(
                        interval.interval(),
                        window.from(),
                        window.to(),
                        page.cursor().map(cursor -> cursor.number(0)),
                        page.rowsToRead());
        return Page.of(
                page,
                Refused.orValue(listEquity.list(actor, account.explicit(), query)),
                EquityPointBody::from,
                point -> Cursor.of(point.number()));
    }
}
