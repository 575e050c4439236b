package io.gatehouse.rest.risk;

import io.gatehouse.application.risk.EndRiskOverride;
import io.gatehouse.application.risk.ListRiskOverrides;
import io.gatehouse.application.risk.SetRiskOverride;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.rest.audit.AuditContexts;
import io.gatehouse.rest.http.Cursor;
import io.gatehouse.rest.http.Page;
import io.gatehouse.rest.http.PageRequest;
import io.gatehouse.rest.http.PeopleOnly;
import io.gatehouse.rest.http.Refused;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

import java.util.UUID;

/** Percents that single accounts risk in place of that of all; off until an owner turns them on. */
@Controller("/api/v1/risk/config/overrides")
@PeopleOnly
@ExecuteOn(TaskExecutors.BLOCKING)
final class RiskOverrideController {
    private final ListRiskOverrides listRiskOverrides;
    private final SetRiskOverride setRiskOverride;
    private final EndRiskOverride endRiskOverride;

    RiskOverrideController(
            ListRiskOverrides listRiskOverrides,
            SetRiskOverride setRiskOverride,
            EndRiskOverride endRiskOverride) {
        this.listRiskOverrides = listRiskOverrides;
        this.setRiskOverride = setRiskOverride;
        this.endRiskOverride = endRiskOverride;
    }

    /** Every account's own percent, by account. */
    @Get
    @Secured({"OWNER", "RISK_MANAGER", "AUDITOR"})
    Page<RiskOverrideEntryBody> list(Actor actor, PageRequest page) {
        return Page.of(
                page,
                page.following(
                        Refused.orValue(listRiskOverrides.list(actor)),
                        last -> last.uuid(0).toString(),
                        (entry, last) -> id(entry).toString().compareTo(last) > 0),
                RiskOverrideEntryBody::from,
                entry -> Cursor.of(id(entry)));
    }

    /** Sets or replaces an account's percent. */
    @Put("/{id}")
    @Secured("OWNER")
    RiskOverrideBody set(
            @PathVariable UUID id,
            @Body RiskOverrideRequest body,
            Actor actor,
            HttpRequest<?> request) {
        return RiskOverrideBody.from(
                Refused.orValue(
                        setRiskOverride.set(
                                body.command(
                                        actor,
                                        new AccountId(id),
                                        AuditContexts.of(request, actor)))));
    }

    /** Takes an account's percent away; answers it as it was. */
    @Delete("/{id}")
    @Secured("OWNER")
    RiskOverrideBody end(@PathVariable UUID id, Actor actor, HttpRequest<?> request) {
        return RiskOverrideBody.from(
                Refused.orValue(
                        endRiskOverride.end(
                                new EndRiskOverride.Command(
                                        actor,
                                        new AccountId(id),
                                        AuditContexts.of(request, actor)))));
    }

    private static UUID id(ListRiskOverrides.Entry entry) {
        return entry.override().account().value();
    }
}
