package io.gatehouse.rest.audit;

import io.gatehouse.application.audit.ListHouseAudit;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.rest.http.Cursor;
import io.gatehouse.rest.http.Page;
import io.gatehouse.rest.http.PageRequest;
import io.gatehouse.rest.http.Refused;
import io.gatehouse.rest.http.TimeWindow;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

import org.jspecify.annotations.Nullable;

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
            @QueryValue("action_category") @Nullable String actionCategory,
            TimeWindow window,
            Actor actor,
            PageRequest page) {
        ListHouseAudit.Query query =
                new ListHouseAudit.Query(
                        AuditFilters.of(actionType, actionCategory, window),
                        page.cursor().map(cursor -> cursor.number(0)),
                        page.rowsToRead());
        return Page.of(
                page,
                Refused.orValue(listHouseAudit.list(actor, query)),
                AuditEntryBody::from,
                entry -> Cursor.of(entry.sequence()));
    }
}
