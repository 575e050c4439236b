package io.gatehouse.rest.risk;

import io.gatehouse.application.risk.ChangePlatformLimits;
import io.gatehouse.application.risk.ShowGlobalExposure;
import io.gatehouse.application.risk.ShowPlatformLimits;
import io.gatehouse.domain.account.AccountMode;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.risk.PlatformLimitsVersion;
import io.gatehouse.rest.audit.AuditContexts;
import io.gatehouse.rest.http.IfMatch;
import io.gatehouse.rest.http.Problem;
import io.gatehouse.rest.http.Refused;
import io.gatehouse.rest.http.Version;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** What all accounts of a mode may do together, and what they do. */
@Controller("/api/v1/admin/risk")
@Secured({"OWNER", "RISK_MANAGER", "AUDITOR"})
@ExecuteOn(TaskExecutors.BLOCKING)
final class PlatformLimitsController {
    private final ShowPlatformLimits showPlatformLimits;
    private final ChangePlatformLimits changePlatformLimits;
    private final ShowGlobalExposure showGlobalExposure;

    PlatformLimitsController(
            ShowPlatformLimits showPlatformLimits,
            ChangePlatformLimits changePlatformLimits,
            ShowGlobalExposure showGlobalExposure) {
        this.showPlatformLimits = showPlatformLimits;
        this.changePlatformLimits = changePlatformLimits;
        this.showGlobalExposure = showGlobalExposure;
    }

    /** The limits in force and their version. */
    @Get("/platform-limits")
    HttpResponse<PlatformLimitsBody> limits(@QueryValue @Nullable String mode, Actor actor) {
        return answer(current(actor, mode(mode)));
    }

    /** Replaces the limits. */
    @Put("/platform-limits")
    @Secured("OWNER")
    HttpResponse<PlatformLimitsBody> replace(
            @QueryValue @Nullable String mode,
            @Body PlatformLimitsRequest body,
            Actor actor,
            IfMatch ifMatch,
            HttpRequest<?> request) {
        AccountMode which = mode(mode);
        return answer(
                Refused.orValue(
                        changePlatformLimits.change(
                                new ChangePlatformLimits.Command(
                                        actor,
                                        which,
                                        body.limits(),
                                        expected(ifMatch, actor, which),
                                        AuditContexts.of(request, actor)))));
    }

    /** All accounts of the mode together at the marks of now. */
    @Get("/global-exposure")
    GlobalExposureBody exposure(@QueryValue @Nullable String mode, Actor actor) {
        return GlobalExposureBody.from(Refused.orValue(showGlobalExposure.show(actor, mode(mode))));
    }

    private PlatformLimitsVersion current(Actor actor, AccountMode mode) {
        return Refused.orValue(showPlatformLimits.show(actor, mode));
    }

    /** The version that the header admits now, to be checked again where the change is made. */
    private Optional<Integer> expected(IfMatch ifMatch, Actor actor, AccountMode mode) {
        if (ifMatch.header().isEmpty()) {
            return Optional.empty();
        }
        int number = current(actor, mode).number();
        ifMatch.require(number);
        return Optional.of(number);
    }

    private static AccountMode mode(@Nullable String text) {
        return switch (text) {
            case null -> AccountMode.LIVE;
            case "LIVE" -> AccountMode.LIVE;
            case "PAPER" -> AccountMode.PAPER;
            default -> throw new Refused(Problem.invalid("mode", "must be LIVE or PAPER"));
        };
    }

    private static HttpResponse<PlatformLimitsBody> answer(PlatformLimitsVersion version) {
        return Version.ok(PlatformLimitsBody.from(version), version.number());
    }
}
