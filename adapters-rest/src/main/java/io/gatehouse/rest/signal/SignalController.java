package io.gatehouse.rest.signal;

import io.gatehouse.application.signal.ApproveSignal;
import io.gatehouse.application.signal.CreateSignal;
import io.gatehouse.application.signal.ListSignals;
import io.gatehouse.application.signal.RejectSignal;
import io.gatehouse.application.signal.ShowSignal;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.signal.SignalId;
import io.gatehouse.domain.signal.SignalStatus;
import io.gatehouse.rest.audit.AuditContexts;
import io.gatehouse.rest.http.AccountChoice;
import io.gatehouse.rest.http.Cursor;
import io.gatehouse.rest.http.Page;
import io.gatehouse.rest.http.PageRequest;
import io.gatehouse.rest.http.PeopleOnly;
import io.gatehouse.rest.http.PreferredWait;
import io.gatehouse.rest.http.Problem;
import io.gatehouse.rest.http.Refused;
import io.gatehouse.rest.http.TimeWindow;
import io.gatehouse.rest.http.once.CreationId;
import io.gatehouse.rest.http.once.Once;
import io.gatehouse.rest.instrument.Symbols;
import io.gatehouse.rest.order.DenialAnswers;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.UUID;

/** Signals of an account, its own and those that reached it, and the decision about each. */
@Controller("/api/v1/signals")
@PeopleOnly
@ExecuteOn(TaskExecutors.BLOCKING)
final class SignalController {
    private final CreateSignal createSignal;
    private final ListSignals listSignals;
    private final ShowSignal showSignal;
    private final ApproveSignal approveSignal;
    private final RejectSignal rejectSignal;
    private final DenialAnswers denials;

    SignalController(
            CreateSignal createSignal,
            ListSignals listSignals,
            ShowSignal showSignal,
            ApproveSignal approveSignal,
            RejectSignal rejectSignal,
            DenialAnswers denials) {
        this.createSignal = createSignal;
        this.listSignals = listSignals;
        this.showSignal = showSignal;
        this.approveSignal = approveSignal;
        this.rejectSignal = rejectSignal;
        this.denials = denials;
    }

    /** Keeps a signal until somebody decides or it expires; nothing is ordered. */
    @Once
    @Post
    @Status(HttpStatus.CREATED)
    SignalBody create(
            @Body SignalRequest body,
            Actor actor,
            AccountChoice account,
            CreationId creation,
            HttpRequest<?> request) {
        return SignalBody.from(
                Refused.orValue(
                        createSignal.create(
                                body.command(
                                        actor,
                                        account.explicit(),
                                        creation.uuid(),
                                        AuditContexts.of(request, actor)))));
    }

    /** The account's signals, newest first. */
    @Get
    Page<SignalBody> list(
            @QueryValue @Nullable SignalStatus status,
            @QueryValue @Nullable String instrument,
            TimeWindow window,
            Actor actor,
            AccountChoice account,
            PageRequest page) {
        ListSignals.Query query =
                new ListSignals.Query(
                        Optional.ofNullable(status),
                        Symbols.inQuery(instrument),
                        window.from(),
                        window.to(),
                        page.cursor().map(cursor -> new SignalId(cursor.uuid(0))),
                        page.rowsToRead());
        return Page.of(
                page,
                Refused.orValue(listSignals.list(actor, account.explicit(), query)),
                SignalBody::from,
                signal -> Cursor.of(signal.id().value()));
    }

    /** One signal. */
    @Get("/{id}")
    SignalBody show(@PathVariable UUID id, Actor actor, AccountChoice account) {
        return SignalBody.from(
                Refused.orValue(showSignal.show(actor, account.explicit(), new SignalId(id))));
    }

    /**
     * Places its order, once: 403 with every breach when the gate says no. Without a size to judge
     * that is said of the least quantity.
     */
    @Once
    @Post("/{id}/approve")
    SignalBody approve(
            @PathVariable UUID id,
            Actor actor,
            AccountChoice account,
            PreferredWait wait,
            HttpRequest<?> request) {
        ApproveSignal.Command command =
                new ApproveSignal.Command(
                        actor,
                        account.explicit(),
                        new SignalId(id),
                        wait.atMost(),
                        AuditContexts.of(request, actor));
        return switch (approveSignal.approve(command)) {
            case ApproveSignal.Result.Approved approved -> SignalBody.from(approved.signal());
            case ApproveSignal.Result.Denied denied ->
                    throw denials.denied(denied.order(), denied.receipt());
            case ApproveSignal.Result.Refused refused ->
                    throw new Refused(Problem.of(refused.refusal()));
        };
    }

    /** Turns it down for good. */
    @Post("/{id}/reject")
    SignalBody reject(
            @PathVariable UUID id, Actor actor, AccountChoice account, HttpRequest<?> request) {
        return SignalBody.from(
                Refused.orValue(
                        rejectSignal.reject(
                                new RejectSignal.Command(
                                        actor,
                                        account.explicit(),
                                        new SignalId(id),
                                        AuditContexts.of(request, actor)))));
    }
}
