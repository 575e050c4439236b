package io.gatehouse.rest.risk;

import io.gatehouse.application.order.HaltAccount;
import io.gatehouse.application.risk.LiftAccountHalt;
import io.gatehouse.application.risk.PreviewReset;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.rest.audit.AuditContexts;
import io.gatehouse.rest.http.PeopleOnly;
import io.gatehouse.rest.http.PreferredWait;
import io.gatehouse.rest.http.Refused;
import io.gatehouse.rest.http.limit.Exit;
import io.gatehouse.rest.http.once.CreationId;
import io.gatehouse.rest.http.once.Once;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.parameters.RequestBody;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/** The kill switch of one account. */
@Controller("/api/v1/accounts/{id}/halt")
@PeopleOnly
@ExecuteOn(TaskExecutors.BLOCKING)
final class HaltController {
    private final HaltAccount haltAccount;
    private final LiftAccountHalt liftAccountHalt;
    private final PreviewReset previewReset;

    HaltController(
            HaltAccount haltAccount, LiftAccountHalt liftAccountHalt, PreviewReset previewReset) {
        this.haltAccount = haltAccount;
        this.liftAccountHalt = liftAccountHalt;
        this.previewReset = previewReset;
    }

    /** Halts the account, and cancels or closes what the body says. */
    @Once
    @Post
    @Exit
    HaltResult halt(
            @PathVariable UUID id,
            @Body HaltRequest body,
            Actor actor,
            PreferredWait wait,
            CreationId creation,
            HttpRequest<?> request) {
        return HaltResult.from(
                id,
                Refused.orValue(
                        haltAccount.halt(
                                body.command(
                                        actor,
                                        new AccountId(id),
                                        wait.atMost(),
                                        creation.uuid(),
                                        AuditContexts.of(request, actor)))));
    }

    /** What lifting the halt would do now; nothing changes. */
    @Get("/reset-preview")
    ResetPreviewBody preview(@PathVariable UUID id, Actor actor) {
        return ResetPreviewBody.from(
                id, Refused.orValue(previewReset.preview(actor, new AccountId(id))));
    }

    /**
     * Lifts what the caller's rank may of what halts the account; answers what is left. For a risk
     * manager or an owner it also lets go of a drawdown limit that was reached, of instruments that
     * were filled too often, and of a win rate that was too low.
     */
    @Delete
    HaltBody lift(
            @PathVariable UUID id,
            @RequestBody(required = true) @Body @Nullable LiftRequest body,
            Actor actor,
            HttpRequest<?> request) {
        return new HaltBody(
                id,
                Refused.orValue(
                        liftAccountHalt.lift(
                                new LiftAccountHalt.Command(
                                        actor,
                                        new AccountId(id),
                                        LiftRequest.reasonOf(body),
                                        AuditContexts.of(request, actor)))));
    }
}
