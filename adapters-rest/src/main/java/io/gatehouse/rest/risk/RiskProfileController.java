package io.gatehouse.rest.risk;

import io.gatehouse.application.account.ProfileInForce;
import io.gatehouse.application.risk.ChangeProfile;
import io.gatehouse.application.risk.ChangeProfile.Extent;
import io.gatehouse.application.risk.ShowProfile;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.rest.audit.AuditContexts;
import io.gatehouse.rest.http.AccountChoice;
import io.gatehouse.rest.http.IfMatch;
import io.gatehouse.rest.http.PeopleOnly;
import io.gatehouse.rest.http.Refused;
import io.gatehouse.rest.http.Version;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import java.util.Optional;

/**
 * The limits of an account: in force from the next decision on, unless they loosen a LIVE account's
 * or say how losses are measured.
 */
@Controller("/api/v1/risk")
@PeopleOnly
@ExecuteOn(TaskExecutors.BLOCKING)
final class RiskProfileController {
    private final ShowProfile showProfile;
    private final ChangeProfile changeProfile;

    RiskProfileController(ShowProfile showProfile, ChangeProfile changeProfile) {
        this.showProfile = showProfile;
        this.changeProfile = changeProfile;
    }

    /** The profile in force and its version. */
    @Get("/profile")
    HttpResponse<RiskProfileBody> profile(Actor actor, AccountChoice account) {
        return answer(Refused.orValue(showProfile.show(actor, account.explicit())));
    }

    /** Changes the limits that it names. */
    @Patch("/profile")
    HttpResponse<RiskProfileBody> change(
            @Body RiskProfileRequest body,
            Actor actor,
            AccountChoice account,
            IfMatch ifMatch,
            HttpRequest<?> request) {
        return write(body, Extent.NAMED, actor, account, ifMatch, request);
    }

    /** The same profile by its other name. */
    @Get("/limits")
    HttpResponse<RiskProfileBody> limits(Actor actor, AccountChoice account) {
        return profile(actor, account);
    }

    /**
     * Replaces the profile: what is left out is as in the preset of its tolerance, but for {@code
     * risk_zone} and {@code risk_day_start}, which stay; what was pending is taken back.
     */
    @Put("/limits")
    HttpResponse<RiskProfileBody> replace(
            @Body RiskProfileRequest body,
            Actor actor,
            AccountChoice account,
            IfMatch ifMatch,
            HttpRequest<?> request) {
        return write(body, Extent.WHOLE, actor, account, ifMatch, request);
    }

    private HttpResponse<RiskProfileBody> write(
            RiskProfileRequest body,
            Extent extent,
            Actor actor,
            AccountChoice account,
            IfMatch ifMatch,
            HttpRequest<?> request) {
        return answer(
                Refused.orValue(
                        changeProfile.change(
                                new ChangeProfile.Command(
                                        actor,
                                        account.explicit(),
                                        body.change(""),
                                        extent,
                                        expected(ifMatch, actor, account),
                                        AuditContexts.of(request, actor)))));
    }

    /** The revision that the header admits now, to be checked again where the change is made. */
    private Optional<String> expected(IfMatch ifMatch, Actor actor, AccountChoice account) {
        if (ifMatch.header().isEmpty()) {
            return Optional.empty();
        }
        String current = Refused.orValue(showProfile.show(actor, account.explicit())).revision();
        ifMatch.require(current);
        return Optional.of(current);
    }

    private static HttpResponse<RiskProfileBody> answer(ProfileInForce profile) {
        return Version.ok(RiskProfileBody.from(profile), profile.revision());
    }
}
