package io.gatehouse.rest.position;

import io.gatehouse.application.position.ListFills;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.order.FillId;
import io.gatehouse.rest.http.AccountChoice;
import io.gatehouse.rest.http.Cursor;
import io.gatehouse.rest.http.Page;
import io.gatehouse.rest.http.PageRequest;
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

/** Looking at fills. */
@Controller("/api/v1/fills")
@PeopleOnly
@ExecuteOn(TaskExecutors.BLOCKING)
final class FillController {
    private final ListFills listFills;

    FillController(ListFills listFills) {
        this.listFills = listFills;
    }

    /** The account's fills, newest first. */
    @Get
    Page<FillBody> list(
            @QueryValue @Nullable String instrument,
            TimeWindow window,
            Actor actor,
            AccountChoice account,
            PageRequest page) {
        ListFills.Query query =
                new ListFills.Query(
                        Symbols.inQuery(instrument),
                        window.from(),
                        window.to(),
                        page.cursor().map(cursor -> new FillId(cursor.uuid(0))),
                        page.rowsToRead());
        return Page.of(
                page,
                Refused.orValue(listFills.list(actor, account.explicit(), query)),
                FillBody::from,
                booked -> Cursor.of(booked.fill().id().value()));
    }
}
