package io.gatehouse.rest.risk;

import io.gatehouse.application.risk.RehearseProfile;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.rest.http.AccountChoice;
import io.gatehouse.rest.http.PeopleOnly;
import io.gatehouse.rest.http.Refused;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** Other limits, tried on what has happened. */
@Controller("/api/v1/risk/rehearsals")
@PeopleOnly
@ExecuteOn(TaskExecutors.BLOCKING)
final class RehearsalController {
    private final RehearseProfile rehearseProfile;

    RehearsalController(RehearseProfile rehearseProfile) {
        this.rehearseProfile = rehearseProfile;
    }

    /** Verdicts and P&L that the changed profile would have changed; nothing is stored. */
    @Post
    RehearsalBody rehearse(@Body RehearsalRequest body, Actor actor, AccountChoice account) {
        return RehearsalBody.from(
                Refused.orValue(
                        rehearseProfile.rehearse(
                                new RehearseProfile.Command(
                                        actor,
                                        account.explicit(),
                                        body.profile().change("profile."),
                                        body.from(),
                                        body.to()))));
    }
}
