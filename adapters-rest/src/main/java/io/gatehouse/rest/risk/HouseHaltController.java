package io.gatehouse.rest.risk;

import io.gatehouse.application.order.SetHalt;
import io.gatehouse.application.risk.LiftHalt;
import io.gatehouse.application.risk.ListHalts;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.risk.Halt;
import io.gatehouse.domain.risk.HaltId;
import io.gatehouse.rest.audit.AuditContexts;
import io.gatehouse.rest.http.Cursor;
import io.gatehouse.rest.http.Page;
import io.gatehouse.rest.http.PageRequest;
import io.gatehouse.rest.http.PreferredWait;
import io.gatehouse.rest.http.Refused;
import io.gatehouse.rest.http.limit.Exit;
import io.gatehouse.rest.http.once.CreationId;
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
import io.swagger.v3.oas.annotations.parameters.RequestBody;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/** The kill switch of platform, users, accounts and instruments. */
@Controller("/api/v1/admin/halts")
@Secured({"OWNER", "RISK_MANAGER", "AUDITOR"})
@ExecuteOn(TaskExecutors.BLOCKING)
final class HouseHaltController {
    private final ListHalts listHalts;
    private final SetHalt setHalt;
    private final LiftHalt liftHalt;

    HouseHaltController(ListHalts listHalts, SetHalt setHalt, LiftHalt liftHalt) {
        this.listHalts = listHalts;
        this.setHalt = setHalt;
        this.liftHalt = liftHalt;
    }

    /** Every halt in force, newest first. */
    @Get
    Page<HouseHaltBody> list(Actor actor, PageRequest page) {
        return Page.of(
                page,
                page.following(Refused.orValue(listHalts.list(actor)), Place::of, Place::follows),
                HouseHaltBody::from,
                halt -> Cursor.of(halt.setAt(), halt.id().value()));
    }

    /** Where a halt stands in the list. */
    private record Place(Instant setAt, String id) {
        static Place of(Cursor last) {
            return new Place(last.instant(0), last.uuid(1).toString());
        }

        static boolean follows(Halt halt, Place last) {
            int byTime = last.setAt.compareTo(halt.setAt());
            return byTime != 0 ? byTime > 0 : halt.id().toString().compareTo(last.id) < 0;
        }
    }

    /** Halts, and cancels or closes what the body says. */
    @Once
    @Post
    @Exit
    @Secured({"OWNER", "RISK_MANAGER"})
    @Status(HttpStatus.CREATED)
    HouseHaltResult set(
            @Body HouseHaltRequest body,
            Actor actor,
            PreferredWait wait,
            CreationId creation,
            HttpRequest<?> request) {
        return HouseHaltResult.from(
                Refused.orValue(
                        setHalt.set(
                                body.command(
                                        actor,
                                        wait.atMost(),
                                        creation.uuid(),
                                        AuditContexts.of(request, actor)))));
    }

    /** Ends a halt; answers it as it was. */
    @Delete("/{id}")
    @Secured({"OWNER", "RISK_MANAGER"})
    HouseHaltBody lift(
            @PathVariable UUID id,
            @RequestBody(required = true) @Body @Nullable LiftRequest body,
            Actor actor,
            HttpRequest<?> request) {
        return HouseHaltBody.from(
                Refused.orValue(
                        liftHalt.lift(
                                new LiftHalt.Command(
                                        actor,
                                        new HaltId(id),
                                        LiftRequest.reasonOf(body),
                                        AuditContexts.of(request, actor)))));
    }
}
