package io.gatehouse.rest.account;

import io.gatehouse.application.account.ListAccounts;
import io.gatehouse.application.account.ListAccounts.Whose;
import io.gatehouse.application.account.OpenAccount;
import io.gatehouse.application.account.ShowAccount;
import io.gatehouse.application.account.UpdateAccount;
import io.gatehouse.application.ledger.ResetAccount;
import io.gatehouse.application.port.AccountDirectory.Place;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.user.UserId;
import io.gatehouse.rest.audit.AuditContexts;
import io.gatehouse.rest.http.Cursor;
import io.gatehouse.rest.http.Page;
import io.gatehouse.rest.http.PageRequest;
import io.gatehouse.rest.http.PeopleOnly;
import io.gatehouse.rest.http.Problem;
import io.gatehouse.rest.http.Refused;
import io.gatehouse.rest.http.json.Texts;
import io.gatehouse.rest.http.once.CreationId;
import io.gatehouse.rest.http.once.Once;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/** One's own accounts with their figures of now. */
@Controller("/api/v1/accounts")
@PeopleOnly
@ExecuteOn(TaskExecutors.BLOCKING)
final class AccountController {
    private final ListAccounts listAccounts;
    private final ShowAccount showAccount;
    private final OpenAccount openAccount;
    private final UpdateAccount updateAccount;
    private final ResetAccount resetAccount;

    AccountController(
            ListAccounts listAccounts,
            ShowAccount showAccount,
            OpenAccount openAccount,
            UpdateAccount updateAccount,
            ResetAccount resetAccount) {
        this.listAccounts = listAccounts;
        this.showAccount = showAccount;
        this.openAccount = openAccount;
        this.updateAccount = updateAccount;
        this.resetAccount = resetAccount;
    }

    /** One's own accounts or, for who reads all, another's ({@code owner=ID}) or {@code all}. */
    @Get
    Page<AccountBody> list(@QueryValue @Nullable String owner, Actor actor, PageRequest page) {
        ListAccounts.Query query =
                new ListAccounts.Query(
                        whose(owner),
                        page.cursor().map(AccountController::place),
                        page.rowsToRead());
        return Page.of(
                page,
                Refused.orValue(listAccounts.list(actor, query)),
                AccountBody::from,
                summary -> Cursor.of(summary.account().createdAt(), summary.account().id()));
    }

    private static Whose whose(@Nullable String owner) {
        return switch (owner) {
            case null -> new Whose.Own();
            case "all" -> new Whose.Everybody();
            default ->
                    Texts.uuid(owner)
                            .map(id -> new Whose.Of(new UserId(id)))
                            .orElseThrow(
                                    () ->
                                            new Refused(
                                                    Problem.invalid(
                                                            "owner",
                                                            "must be a user's UUID or all")));
        };
    }

    private static Place place(Cursor cursor) {
        return new Place(cursor.instant(0), new AccountId(cursor.uuid(1)));
    }

    /** One account. */
    @Get("/{id}")
    AccountBody show(@PathVariable UUID id, Actor actor) {
        return AccountBody.from(Refused.orValue(showAccount.show(actor, new AccountId(id))));
    }

    /** Opens a further account; one on paper begins with its initial balance. */
    @Once
    @Post
    @Status(HttpStatus.CREATED)
    AccountBody open(
            @Body NewAccountRequest body,
            Actor actor,
            CreationId creation,
            HttpRequest<?> request) {
        return AccountBody.from(
                Refused.orValue(
                        openAccount.open(
                                body.command(
                                        actor,
                                        creation.uuid(),
                                        AuditContexts.of(request, actor)))));
    }

    /**
     * Changes its name, whether it trades, is the default, or approves all signals by hand, and how
     * many days its year of returns has (null: as many as its history tells).
     */
    @Patch("/{id}")
    AccountBody update(
            @PathVariable UUID id,
            @Body AccountChangeRequest body,
            Actor actor,
            HttpRequest<?> request) {
        return AccountBody.from(
                Refused.orValue(
                        updateAccount.update(
                                body.command(
                                        actor,
                                        new AccountId(id),
                                        AuditContexts.of(request, actor)))));
    }

    /** Closes the book of a PAPER account without orders and positions; it starts again. */
    @Once
    @Post("/{id}/reset")
    @Status(HttpStatus.CREATED)
    AccountBody reset(
            @PathVariable UUID id, Actor actor, CreationId creation, HttpRequest<?> request) {
        AccountId account =
                Refused.orValue(
                        resetAccount.reset(
                                new ResetAccount.Command(
                                        actor,
                                        new AccountId(id),
                                        creation.uuid(),
                                        AuditContexts.of(request, actor))));
        return AccountBody.from(Refused.orValue(showAccount.show(actor, account)));
    }
}
