package io.gatehouse.rest.audit;

import io.gatehouse.application.audit.ListAudit;
import io.gatehouse.application.audit.ListAudit.Place;
import io.gatehouse.application.audit.ListHouseAudit;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.rest.http.Cursor;
import io.gatehouse.rest.http.Page;
import io.gatehouse.rest.http.PageRequest;
import io.gatehouse.rest.http.Refused;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/** What was done to the house as a whole rather than on one account. */
@Controller("/api/v1/admin/audit")
@Secured({"OWNER", "RISK_MANAGER", "AUDITOR"})
@ExecuteOn(TaskExecutors.BLOCKING)
final class HouseAuditController {
    private final ListHouseAudit listHouseAudit;

    HouseAuditController(ListHouseAudit listHouseAudit) {
        this.listHouseAudit = listHouseAudit;
    }

    /** The house's entries, newest first. */
    @Get
    Page<AuditEntryBody> list(
            @QueryValue("action_type") @Nullable String actionType,
            @QueryValue @Nullable Instant from,
            @QueryValue @Nullable Instant to,
            Actor actor,
            PageRequest page) {
        ListAudit.Query query =
                new ListAudit.Query(
                        Optional.ofNullable(actionType),
                        Optional.empty(),
                        Optional.ofNullable(from),
                        Optional.ofNullable(to),
                        page.cursor().map(cursor -> new Place(cursor.number(0), cursor.number(0))),
                        page.rowsToRead());
        return Page.of(
                page,
                Refused.orValue(listHouseAudit.list(actor, query)),
                AuditEntryBody::from,
                entry -> Cursor.of(entry.sequence()));
    }
}
