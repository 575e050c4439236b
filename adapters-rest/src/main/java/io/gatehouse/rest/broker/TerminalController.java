package io.gatehouse.rest.broker;

import io.gatehouse.application.account.sync.AcceptBalance;
import io.gatehouse.application.account.sync.ListDeals;
import io.gatehouse.application.account.sync.ListSyncs;
import io.gatehouse.application.account.sync.ShowSyncedAccount;
import io.gatehouse.application.account.sync.SyncAccount;
import io.gatehouse.application.port.Terminals.DealPlace;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.broker.KnownDeal;
import io.gatehouse.domain.broker.TerminalDeal;
import io.gatehouse.domain.broker.TerminalDeal.Kind;
import io.gatehouse.rest.audit.AuditContexts;
import io.gatehouse.rest.http.AccountChoice;
import io.gatehouse.rest.http.Cursor;
import io.gatehouse.rest.http.Page;
import io.gatehouse.rest.http.PageRequest;
import io.gatehouse.rest.http.PeopleOnly;
import io.gatehouse.rest.http.Problem;
import io.gatehouse.rest.http.Refused;
import io.gatehouse.rest.http.TimeWindow;
import io.gatehouse.rest.http.Truths;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.parameters.RequestBody;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** Accounts that a terminal of MetaTrader 5 syncs. */
@Controller("/api/v1/mt5")
@PeopleOnly
@ExecuteOn(TaskExecutors.BLOCKING)
final class TerminalController {
    private final SyncAccount syncAccount;
    private final ShowSyncedAccount showSyncedAccount;
    private final ListSyncs listSyncs;
    private final ListDeals listDeals;
    private final AcceptBalance acceptBalance;

    TerminalController(
            SyncAccount syncAccount,
            ShowSyncedAccount showSyncedAccount,
            ListSyncs listSyncs,
            ListDeals listDeals,
            AcceptBalance acceptBalance) {
        this.syncAccount = syncAccount;
        this.showSyncedAccount = showSyncedAccount;
        this.listSyncs = listSyncs;
        this.listDeals = listDeals;
        this.acceptBalance = acceptBalance;
    }

    /**
     * The account as its terminal has it now, signed by the key of a device (X-Key-Id, X-Timestamp,
     * X-Nonce, X-Signature); no older state overwrites a newer one.
     */
    @Post("/sync")
    @Secured("DEVICE")
    SyncBody sync(
            @Body SyncRequest body, Actor actor, AccountChoice account, HttpRequest<?> request) {
        return SyncBody.from(
                Refused.orValue(
                        syncAccount.sync(
                                new SyncAccount.Command(
                                        actor,
                                        account.explicit(),
                                        body.report(),
                                        AuditContexts.of(request, actor)))));
    }

    /** What the terminal said last, and how far that can be trusted now. */
    @Get("/account")
    SyncedAccountBody show(Actor actor, AccountChoice account) {
        return SyncedAccountBody.from(
                Refused.orValue(showSyncedAccount.show(actor, account.explicit())));
    }

    /** All syncs of the last 90 days, taken and refused, newest first. */
    @Get("/sync-log")
    Page<SyncLogBody> log(
            @QueryValue("operation_type") @Nullable WireOperation operation,
            @QueryValue @Nullable String success,
            TimeWindow window,
            Actor actor,
            AccountChoice account,
            PageRequest page) {
        ListSyncs.Query query =
                new ListSyncs.Query(
                        Optional.ofNullable(operation).map(WireOperation::isFirst),
                        Truths.of("success", success),
                        window.from(),
                        window.to(),
                        page.cursor().map(cursor -> cursor.uuid(0)),
                        page.rowsToRead());
        return Page.of(
                page,
                Refused.orValue(listSyncs.list(actor, account.explicit(), query)),
                SyncLogBody::from,
                entry -> Cursor.of(entry.id()));
    }

    /** Deals that the terminal told of, the last that became known first. */
    @Get("/deals")
    Page<DealBody> deals(
            @QueryValue @Nullable Kind kind,
            TimeWindow window,
            Actor actor,
            AccountChoice account,
            PageRequest page) {
        ListDeals.Query query =
                new ListDeals.Query(
                        Optional.ofNullable(kind),
                        window.from(),
                        window.to(),
                        page.cursor().map(TerminalController::place),
                        page.rowsToRead());
        return Page.of(
                page,
                Refused.orValue(listDeals.list(actor, account.explicit(), query)),
                DealBody::from,
                TerminalController::cursor);
    }

    private static DealPlace place(Cursor cursor) {
        return new DealPlace(
                cursor.instant(0),
                new TerminalDeal.Key(cursor.word(1), cursor.constant(2, Kind.class)));
    }

    private static Cursor cursor(KnownDeal known) {
        TerminalDeal.Key key = known.deal().key();
        return Cursor.of(known.knownAt(), key.ticket(), key.kind());
    }

    /** Accepts a balance that the deals do not explain, so that the account may open again. */
    @Delete("/account/divergence")
    @Secured("OWNER")
    DivergenceBody accept(
            @RequestBody(required = true) @Body @Nullable AcceptRequest body,
            Actor actor,
            AccountChoice account,
            HttpRequest<?> request) {
        AccountId chosen =
                account.explicit()
                        .orElseThrow(
                                () -> new Refused(Problem.invalid("account_id", "is required")));
        AcceptBalance.Command command =
                AcceptRequest.given(body).command(actor, chosen, AuditContexts.of(request, actor));
        return DivergenceBody.from(chosen.value(), Refused.orValue(acceptBalance.accept(command)));
    }
}
