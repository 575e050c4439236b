package io.gatehouse.rest.marketdata;

import io.gatehouse.application.marketdata.ListBars;
import io.gatehouse.application.marketdata.RecordBars;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.rest.http.Cursor;
import io.gatehouse.rest.http.Page;
import io.gatehouse.rest.http.PageRequest;
import io.gatehouse.rest.http.Problem;
import io.gatehouse.rest.http.Refused;
import io.gatehouse.rest.instrument.Symbols;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Optional;

/** Daily bars: feeds bring them, everybody reads them. */
@Controller("/api/v1/bars")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class BarController {
    private static final String CSV = "text/csv";

    private final RecordBars recordBars;
    private final ListBars listBars;

    BarController(RecordBars recordBars, ListBars listBars) {
        this.recordBars = recordBars;
        this.listBars = listBars;
    }

    /**
     * Takes daily bars, each in place of that of its day, so a call may be repeated without an
     * Idempotency-Key; every bad one is named with its reason. At most 10,000 in one call.
     */
    @Post
    @Secured({"OWNER", "FEED"})
    RecordedBarsBody record(Actor actor, @Body BarsRequest body) {
        return RecordedBarsBody.from(Refused.orValue(recordBars.record(actor, body.command())));
    }

    /**
     * Takes daily bars, each in place of that of its day, so a call may be repeated without an
     * Idempotency-Key; every bad one is named with its reason. At most 10,000 in one call.
     */
    @Post
    @Secured({"OWNER", "FEED"})
    @Consumes(CSV)
    RecordedBarsBody importFile(Actor actor, @Body String csv) {
        BarFile file = BarFile.read(csv);
        return RecordedBarsBody.from(
                Refused.orValue(recordBars.record(actor, file.command())), file);
    }

    /** The bars of an instrument, newest first; from is a day of them, to is not. */
    @Get("/{symbol}")
    Page<BarBody> list(
            Actor actor,
            @PathVariable String symbol,
            @QueryValue @Nullable LocalDate from,
            @QueryValue @Nullable LocalDate to,
            PageRequest page) {
        if (from != null && to != null && !from.isBefore(to)) {
            throw new Refused(Problem.invalid("from", "must be before to"));
        }
        ListBars.Query query =
                new ListBars.Query(
                        Symbols.inPath(symbol, "instrument"),
                        Optional.ofNullable(from),
                        Optional.ofNullable(to),
                        page.cursor().map(cursor -> cursor.date(0)),
                        page.rowsToRead());
        return Page.of(
                page,
                Refused.orValue(listBars.list(actor, query)),
                BarBody::from,
                bar -> Cursor.of(bar.date()));
    }
}
