package io.gatehouse.rest.risk;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.account.ProfileInForce;
import io.gatehouse.application.risk.ApproveProfileChange;
import io.gatehouse.application.risk.CancelProfileChange;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.risk.ChangeId;
import io.gatehouse.rest.audit.AuditContexts;
import io.gatehouse.rest.http.AccountChoice;
import io.gatehouse.rest.http.PeopleOnly;
import io.gatehouse.rest.http.Refused;
import io.gatehouse.rest.http.Version;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import java.util.UUID;

/** Changes of a profile that wait; its own answer lists them. */
@Controller("/api/v1/risk/profile/pending")
@PeopleOnly
@ExecuteOn(TaskExecutors.BLOCKING)
final class PendingChangeController {
    private final CancelProfileChange cancelProfileChange;
    private final ApproveProfileChange approveProfileChange;

    PendingChangeController(
            CancelProfileChange cancelProfileChange, ApproveProfileChange approveProfileChange) {
        this.cancelProfileChange = cancelProfileChange;
        this.approveProfileChange = approveProfileChange;
    }

    /** Takes a change back; the answer is the profile without it. */
    @Delete("/{id}")
    HttpResponse<RiskProfileBody> cancel(
            @PathVariable UUID id, Actor actor, AccountChoice account, HttpRequest<?> request) {
        return answer(
                cancelProfileChange.cancel(
                        new CancelProfileChange.Command(
                                actor,
                                account.explicit(),
                                new ChangeId(id),
                                AuditContexts.of(request, actor))));
    }

    /** Lets an owner end the wait: at once, or with the running risk day for how losses count. */
    @Post("/{id}/approve")
    HttpResponse<RiskProfileBody> approve(
            @PathVariable UUID id, Actor actor, AccountChoice account, HttpRequest<?> request) {
        return answer(
                approveProfileChange.approve(
                        new ApproveProfileChange.Command(
                                actor,
                                account.explicit(),
                                new ChangeId(id),
                                AuditContexts.of(request, actor))));
    }

    private static HttpResponse<RiskProfileBody> answer(Outcome<ProfileInForce> outcome) {
        ProfileInForce profile = Refused.orValue(outcome);
        return Version.ok(RiskProfileBody.from(profile), profile.revision());
    }
}
