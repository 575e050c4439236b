package io.gatehouse.rest.risk;

import io.gatehouse.application.risk.ChangeRiskConfig;
import io.gatehouse.application.risk.ListRiskConfigs;
import io.gatehouse.application.risk.ShowRiskConfig;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.rest.audit.AuditContexts;
import io.gatehouse.rest.http.AccountChoice;
import io.gatehouse.rest.http.Cursor;
import io.gatehouse.rest.http.IfMatch;
import io.gatehouse.rest.http.Page;
import io.gatehouse.rest.http.PageRequest;
import io.gatehouse.rest.http.PeopleOnly;
import io.gatehouse.rest.http.Problem;
import io.gatehouse.rest.http.Refused;
import io.gatehouse.rest.http.Version;
import io.gatehouse.rest.http.json.WireDecimal;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;

/** The one risk for all accounts. */
@Controller("/api/v1/risk/config")
@PeopleOnly
@ExecuteOn(TaskExecutors.BLOCKING)
final class RiskConfigController {
    private static final String PERCENT = "new_risk_percent";

    private final ShowRiskConfig showRiskConfig;
    private final ChangeRiskConfig changeRiskConfig;
    private final ListRiskConfigs listRiskConfigs;

    RiskConfigController(
            ShowRiskConfig showRiskConfig,
            ChangeRiskConfig changeRiskConfig,
            ListRiskConfigs listRiskConfigs) {
        this.showRiskConfig = showRiskConfig;
        this.changeRiskConfig = changeRiskConfig;
        this.listRiskConfigs = listRiskConfigs;
    }

    /** What the next decision goes by, and what an account that is named risks by it. */
    @Get
    HttpResponse<RiskConfigBody> show(Actor actor, AccountChoice account) {
        ShowRiskConfig.Shown shown =
                Refused.orValue(showRiskConfig.show(actor, account.explicit()));
        return Version.ok(RiskConfigBody.from(shown), shown.version().number());
    }

    /** Changes what it names, by query or body; the answer is about the percent. */
    @Post
    @Secured("OWNER")
    HttpResponse<RiskConfigChangeBody> change(
            @QueryValue(PERCENT) @Nullable String newRiskPercent,
            @Body @Nullable RiskConfigRequest body,
            Actor actor,
            IfMatch ifMatch,
            HttpRequest<?> request) {
        RiskConfigRequest asked = body == null ? RiskConfigRequest.EMPTY : body;
        ChangeRiskConfig.Changed changed =
                Refused.orValue(
                        changeRiskConfig.change(
                                new ChangeRiskConfig.Command(
                                        actor,
                                        asked.change(percent(newRiskPercent, asked)),
                                        Optional.ofNullable(asked.reason()),
                                        expected(ifMatch, actor),
                                        AuditContexts.of(request, actor))));
        return Version.ok(RiskConfigChangeBody.from(changed), changed.after().number());
    }

    /** Every version with the values before it, newest first. */
    @Get("/history")
    Page<RiskConfigEntryBody> history(Actor actor, PageRequest page) {
        OptionalInt before =
                page.cursor().stream().mapToInt(cursor -> cursor.integer(0)).findFirst();
        return Page.of(
                page,
                Refused.orValue(listRiskConfigs.list(actor, before, page.rowsToRead())),
                RiskConfigEntryBody::from,
                entry -> Cursor.of(entry.version().number()));
    }

    private static Optional<BigDecimal> percent(@Nullable String text, RiskConfigRequest body) {
        if (text == null) {
            return Optional.empty();
        }
        if (body.newRiskPercent() != null) {
            throw new Refused(Problem.invalid(PERCENT, "is given twice"));
        }
        return Optional.of(
                WireDecimal.parse(text)
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                Problem.invalid(
                                                        PERCENT, "must be a decimal number"))));
    }

    /** The version that the header admits now, to be checked again where the change is made. */
    private Optional<Integer> expected(IfMatch ifMatch, Actor actor) {
        if (ifMatch.header().isEmpty()) {
            return Optional.empty();
        }
        int number =
                Refused.orValue(showRiskConfig.show(actor, Optional.empty())).version().number();
        ifMatch.require(number);
        return Optional.of(number);
    }
}
