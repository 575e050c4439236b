package io.gatehouse.rest.sizing;

import io.gatehouse.application.sizing.ReckonMargin;
import io.gatehouse.application.sizing.SizePosition;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.rest.http.AccountChoice;
import io.gatehouse.rest.http.PeopleOnly;
import io.gatehouse.rest.http.Refused;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** How large an opening may be, and what margin positions hold. */
@Controller("/api/v1/risk")
@PeopleOnly
@ExecuteOn(TaskExecutors.BLOCKING)
final class SizingController {
    private final SizePosition sizePosition;
    private final ReckonMargin reckonMargin;

    SizingController(SizePosition sizePosition, ReckonMargin reckonMargin) {
        this.sizePosition = sizePosition;
        this.reckonMargin = reckonMargin;
    }

    /** The size that a method proposes and the gate lets through now; nothing is stored. */
    @Post("/position-size")
    PositionSizeBody size(@Body PositionSizeRequest body, Actor actor, AccountChoice account) {
        return PositionSizeBody.from(
                Refused.orValue(sizePosition.size(body.command(actor, account.explicit()))));
    }

    /** The margin of positions, each and in total; nothing is stored. */
    @Post("/margin")
    MarginBody margin(@Body MarginRequest body, Actor actor, AccountChoice account) {
        return MarginBody.from(
                Refused.orValue(reckonMargin.reckon(body.command(actor, account.explicit()))));
    }
}
