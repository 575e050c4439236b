package io.gatehouse.rest.ledger;

import io.gatehouse.application.ledger.ListLedger;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.ledger.CashLine;
import io.gatehouse.rest.http.Cursor;
import io.gatehouse.rest.http.Page;
import io.gatehouse.rest.http.PageRequest;
import io.gatehouse.rest.http.PeopleOnly;
import io.gatehouse.rest.http.Refused;
import io.gatehouse.rest.http.TimeWindow;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import java.util.List;
import java.util.UUID;

/** The cash lines of an account's ledger. */
@Controller("/api/v1/accounts/{id}/ledger")
@PeopleOnly
@ExecuteOn(TaskExecutors.BLOCKING)
final class LedgerController {
    private final ListLedger listLedger;

    LedgerController(ListLedger listLedger) {
        this.listLedger = listLedger;
    }

    /** Newest first; the lines of one entry stay on one page, which may so exceed the limit. */
    @Get
    Page<EntryBody> list(@PathVariable UUID id, TimeWindow window, Actor actor, PageRequest page) {
        ListLedger.Query query =
                new ListLedger.Query(
                        window.from(),
                        window.to(),
                        page.cursor().map(cursor -> cursor.uuid(0)),
                        LinePage.linesToRead(page.rowsToRead()));
        List<CashLine> lines = Refused.orValue(listLedger.list(actor, new AccountId(id), query));
        LinePage shown = LinePage.of(lines, page.limit());
        String next = shown.more() ? page.next(Cursor.of(shown.lines().getLast().entryId())) : null;
        return new Page<>(shown.lines().stream().map(EntryBody::from).toList(), next);
    }
}
