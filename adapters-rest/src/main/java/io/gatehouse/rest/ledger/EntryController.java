package io.gatehouse.rest.ledger;

import io.gatehouse.application.ledger.BookEntry;
import io.gatehouse.application.ledger.ReverseEntry;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.rest.audit.AuditContexts;
import io.gatehouse.rest.http.PeopleOnly;
import io.gatehouse.rest.http.Refused;
import io.gatehouse.rest.http.once.CreationId;
import io.gatehouse.rest.http.once.Once;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

import java.util.UUID;

/** Entries that an owner books into the ledger of an account, and undoes. */
@Controller("/api/v1/accounts/{id}")
@PeopleOnly
@ExecuteOn(TaskExecutors.BLOCKING)
final class EntryController {
    private final BookEntry bookEntry;
    private final ReverseEntry reverseEntry;

    EntryController(BookEntry bookEntry, ReverseEntry reverseEntry) {
        this.bookEntry = bookEntry;
        this.reverseEntry = reverseEntry;
    }

    /** Books a dividend, interest, funding or adjustment; cash may so fall below zero. */
    @Once
    @Post("/entries")
    @Secured("OWNER")
    @Status(HttpStatus.CREATED)
    EntryBody book(
            @PathVariable UUID id,
            @Body EntryRequest body,
            Actor actor,
            CreationId creation,
            HttpRequest<?> request) {
        return EntryBody.from(
                Refused.orValue(
                        bookEntry.book(body.command(actor, new AccountId(id), creation, request))));
    }

    /** Undoes an entry, once; those of fills and conversions, resets and reversals stay. */
    @Once
    @Post("/ledger/{entry}/reversal")
    @Secured("OWNER")
    @Status(HttpStatus.CREATED)
    EntryBody reverse(
            @PathVariable UUID id,
            @PathVariable UUID entry,
            @Body ReversalRequest body,
            Actor actor,
            CreationId creation,
            HttpRequest<?> request) {
        return EntryBody.from(
                Refused.orValue(
                        reverseEntry.reverse(
                                new ReverseEntry.Command(
                                        actor,
                                        new AccountId(id),
                                        entry,
                                        body.reason(),
                                        creation.uuid(),
                                        AuditContexts.of(request, actor)))));
    }
}
