package io.gatehouse.rest.instrument;

import io.gatehouse.application.instrument.AddInstrument;
import io.gatehouse.application.instrument.ListInstruments;
import io.gatehouse.application.instrument.ShowInstrument;
import io.gatehouse.application.instrument.UpdateInstrument;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.rest.audit.AuditContexts;
import io.gatehouse.rest.http.Cursor;
import io.gatehouse.rest.http.Page;
import io.gatehouse.rest.http.PageRequest;
import io.gatehouse.rest.http.PeopleOnly;
import io.gatehouse.rest.http.Refused;
import io.gatehouse.rest.http.once.Once;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

/** The catalogue: everybody reads it, the owner maintains it. */
@Controller("/api/v1/instruments")
@PeopleOnly
@ExecuteOn(TaskExecutors.BLOCKING)
final class InstrumentController {
    private final ListInstruments listInstruments;
    private final ShowInstrument showInstrument;
    private final AddInstrument addInstrument;
    private final UpdateInstrument updateInstrument;

    InstrumentController(
            ListInstruments listInstruments,
            ShowInstrument showInstrument,
            AddInstrument addInstrument,
            UpdateInstrument updateInstrument) {
        this.listInstruments = listInstruments;
        this.showInstrument = showInstrument;
        this.addInstrument = addInstrument;
        this.updateInstrument = updateInstrument;
    }

    /** All instruments by symbol. */
    @Get
    Page<InstrumentBody> list(Actor actor, PageRequest page) {
        return Page.of(
                page,
                Refused.orValue(
                        listInstruments.list(
                                actor,
                                page.cursor().map(cursor -> cursor.symbol(0)),
                                page.rowsToRead())),
                InstrumentBody::from,
                instrument -> Cursor.of(instrument.symbol()));
    }

    /** One instrument. */
    @Get("/{symbol}")
    InstrumentBody show(Actor actor, @PathVariable String symbol) {
        return InstrumentBody.from(Refused.orValue(showInstrument.show(actor, named(symbol))));
    }

    /** Puts an instrument into the catalogue. */
    @Once
    @Post
    @Secured("OWNER")
    @Status(HttpStatus.CREATED)
    InstrumentBody add(Actor actor, @Body NewInstrumentRequest body, HttpRequest<?> request) {
        AuditContext context = AuditContexts.of(request, actor);
        return InstrumentBody.from(
                Refused.orValue(addInstrument.add(actor, body.terms(), context)));
    }

    /** Changes what it names of an instrument's terms; positions keep what they are reckoned in. */
    @Patch("/{symbol}")
    @Secured("OWNER")
    InstrumentBody update(
            Actor actor,
            @PathVariable String symbol,
            @Body InstrumentChangeRequest body,
            HttpRequest<?> request) {
        UpdateInstrument.Command command =
                new UpdateInstrument.Command(
                        named(symbol), body.change(), AuditContexts.of(request, actor));
        return InstrumentBody.from(Refused.orValue(updateInstrument.update(actor, command)));
    }

    private static Symbol named(String text) {
        return Symbols.inPath(text, "instrument");
    }
}
