package io.gatehouse.rest.sizing;

import io.gatehouse.application.sizing.ListSetups;
import io.gatehouse.application.sizing.SizeSetup;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.rest.http.AccountChoice;
import io.gatehouse.rest.http.Cursor;
import io.gatehouse.rest.http.Page;
import io.gatehouse.rest.http.PageRequest;
import io.gatehouse.rest.http.PeopleOnly;
import io.gatehouse.rest.http.Refused;
import io.gatehouse.rest.http.Truths;
import io.gatehouse.rest.http.once.Once;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** Setups of three entries, sized by the global fixed risk, and the log of all sizes by it. */
@Controller("/api/v1/risk/setups")
@PeopleOnly
@ExecuteOn(TaskExecutors.BLOCKING)
final class SetupController {
    private final SizeSetup sizeSetup;
    private final ListSetups listSetups;

    SetupController(SizeSetup sizeSetup, ListSetups listSetups) {
        this.sizeSetup = sizeSetup;
        this.listSetups = listSetups;
    }

    /** The volumes that a setup may have now, or why it may have none; logged either way. */
    @Post
    @Once
    SetupBody size(@Body SetupRequest body, Actor actor, AccountChoice account) {
        return SetupBody.from(
                Refused.orValue(
                        sizeSetup.size(
                                new SizeSetup.Command(actor, account.explicit(), body.asked()))));
    }

    /** All that were to be sized, orders of signals too, newest first. */
    @Get
    Page<SetupBody> list(
            @QueryValue("signal_id") @Nullable String signalId,
            @QueryValue("setup_approved") @Nullable String approved,
            Actor actor,
            AccountChoice account,
            PageRequest page) {
        ListSetups.Query query =
                new ListSetups.Query(
                        Optional.ofNullable(signalId),
                        Truths.of("setup_approved", approved),
                        page.cursor().map(cursor -> cursor.uuid(0)),
                        page.rowsToRead());
        return Page.of(
                page,
                Refused.orValue(listSetups.list(actor, account.explicit(), query)),
                SetupBody::from,
                setup -> Cursor.of(setup.id()));
    }
}
