package io.gatehouse.rest.audit;

import io.gatehouse.application.audit.ListAudit;
import io.gatehouse.application.audit.ListAudit.Place;
import io.gatehouse.application.audit.VerifyAudit;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.audit.AuditEntry;
import io.gatehouse.rest.http.AccountChoice;
import io.gatehouse.rest.http.Cursor;
import io.gatehouse.rest.http.Page;
import io.gatehouse.rest.http.PageRequest;
import io.gatehouse.rest.http.PeopleOnly;
import io.gatehouse.rest.http.Refused;
import io.gatehouse.rest.http.TimeWindow;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/** What was done on an account, and the proof that nobody has rewritten it. */
@Controller("/api/v1/audit")
@PeopleOnly
@ExecuteOn(TaskExecutors.BLOCKING)
final class AuditController {
    private final ListAudit listAudit;
    private final VerifyAudit verifyAudit;

    AuditController(ListAudit listAudit, VerifyAudit verifyAudit) {
        this.listAudit = listAudit;
        this.verifyAudit = verifyAudit;
    }

    /**
     * The account's entries, newest first; without an account also the house's, to those who
     * oversee it, and of the house's to others those of their own user.
     */
    @Get
    Page<AuditEntryBody> list(
            @QueryValue("action_type") @Nullable String actionType,
            @QueryValue("action_category") @Nullable String actionCategory,
            @QueryValue @Nullable String symbol,
            @QueryValue("order_id") @Nullable UUID orderId,
            TimeWindow window,
            Actor actor,
            AccountChoice account,
            PageRequest page) {
        ListAudit.Query query =
                new ListAudit.Query(
                        AuditFilters.about(actionType, actionCategory, symbol, orderId, window),
                        page.cursor().map(AuditController::place),
                        page.rowsToRead());
        List<AuditEntry> rows = Refused.orValue(listAudit.list(actor, account.explicit(), query));
        List<AuditEntry> shown = rows.subList(0, Math.min(rows.size(), page.limit()));
        Place end = query.after().orElse(Place.START);
        for (AuditEntry entry : shown) {
            end = end.past(entry);
        }
        String next =
                rows.size() > shown.size()
                        ? page.next(Cursor.of(end.account(), end.house()))
                        : null;
        return new Page<>(shown.stream().map(AuditEntryBody::from).toList(), next);
    }

    private static Place place(Cursor cursor) {
        return new Place(cursor.number(0), cursor.number(1));
    }

    /** Follows the account's chain from its first entry to its head, and so the house's. */
    @Get("/verify")
    VerifiedBody verify(Actor actor, AccountChoice account) {
        return VerifiedBody.from(Refused.orValue(verifyAudit.verify(actor, account.explicit())));
    }
}
