package io.gatehouse.rest.risk;

import io.gatehouse.application.risk.CancelRiskWindow;
import io.gatehouse.application.risk.ListRiskWindows;
import io.gatehouse.application.risk.ScheduleRiskWindow;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.rest.audit.AuditContexts;
import io.gatehouse.rest.http.Cursor;
import io.gatehouse.rest.http.Page;
import io.gatehouse.rest.http.PageRequest;
import io.gatehouse.rest.http.PeopleOnly;
import io.gatehouse.rest.http.Refused;
import io.gatehouse.rest.http.once.Once;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

import java.util.UUID;

/** Times in which another percent is risked; they begin and revert by themselves. */
@Controller("/api/v1/risk/config/schedule")
@PeopleOnly
@ExecuteOn(TaskExecutors.BLOCKING)
final class RiskScheduleController {
    private final ListRiskWindows listRiskWindows;
    private final ScheduleRiskWindow scheduleRiskWindow;
    private final CancelRiskWindow cancelRiskWindow;

    RiskScheduleController(
            ListRiskWindows listRiskWindows,
            ScheduleRiskWindow scheduleRiskWindow,
            CancelRiskWindow cancelRiskWindow) {
        this.listRiskWindows = listRiskWindows;
        this.scheduleRiskWindow = scheduleRiskWindow;
        this.cancelRiskWindow = cancelRiskWindow;
    }

    /** The window that runs and those still to come, by their begin. */
    @Get
    Page<RiskWindowBody> list(Actor actor, PageRequest page) {
        return Page.of(
                page,
                page.following(
                        Refused.orValue(listRiskWindows.list(actor)),
                        last -> last.instant(0),
                        (entry, last) -> entry.window().from().isAfter(last)),
                RiskWindowBody::from,
                entry -> Cursor.of(entry.window().from()));
    }

    /** Sets a window that overlaps no other. */
    @Once
    @Post
    @Secured("OWNER")
    @Status(HttpStatus.CREATED)
    RiskWindowBody schedule(@Body RiskWindowRequest body, Actor actor, HttpRequest<?> request) {
        return RiskWindowBody.from(
                Refused.orValue(
                        scheduleRiskWindow.schedule(
                                body.command(actor, AuditContexts.of(request, actor)))));
    }

    /** Takes a window back, one that runs reverts at once; answers it as it was. */
    @Delete("/{id}")
    @Secured("OWNER")
    RiskWindowBody cancel(@PathVariable UUID id, Actor actor, HttpRequest<?> request) {
        return RiskWindowBody.from(
                Refused.orValue(
                        cancelRiskWindow.cancel(
                                new CancelRiskWindow.Command(
                                        actor, id, AuditContexts.of(request, actor)))));
    }
}
