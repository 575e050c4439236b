package io.gatehouse.rest.risk;

import io.gatehouse.application.risk.ListExposure;
import io.gatehouse.application.risk.ShowExposure;
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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** What an account has in the market. */
@Controller("/api/v1/risk/exposure")
@PeopleOnly
@ExecuteOn(TaskExecutors.BLOCKING)
final class ExposureController {
    private final ShowExposure showExposure;
    private final ListExposure listExposure;

    ExposureController(ShowExposure showExposure, ListExposure listExposure) {
        this.showExposure = showExposure;
        this.listExposure = listExposure;
    }

    /** Exposure now, by instrument and by direction. */
    @Get
    AccountExposureBody show(Actor actor, AccountChoice account) {
        return AccountExposureBody.from(
                Refused.orValue(showExposure.show(actor, account.explicit())));
    }

    /** Hourly snapshots of it, newest first; kept for 90 days unless configured otherwise. */
    @Get("/history")
    Page<AccountExposureBody> history(
            TimeWindow window, Actor actor, AccountChoice account, PageRequest page) {
        ListExposure.Query query =
                new ListExposure.Query(
                        window.from(),
                        window.to(),
                        page.cursor().map(cursor -> cursor.uuid(0)),
                        page.rowsToRead());
        return Page.of(
                page,
                Refused.orValue(listExposure.list(actor, account.explicit(), query)),
                AccountExposureBody::from,
                snapshot -> Cursor.of(snapshot.id()));
    }
}
