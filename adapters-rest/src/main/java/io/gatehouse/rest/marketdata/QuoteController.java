package io.gatehouse.rest.marketdata;

import io.gatehouse.application.marketdata.RecordQuotes;
import io.gatehouse.application.marketdata.ShowQuote;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.rest.http.Refused;
import io.gatehouse.rest.instrument.Symbols;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/** Prices: feeds bring them, everybody reads them. */
@Controller("/api/v1/quotes")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class QuoteController {
    private final RecordQuotes recordQuotes;
    private final ShowQuote showQuote;

    QuoteController(RecordQuotes recordQuotes, ShowQuote showQuote) {
        this.recordQuotes = recordQuotes;
        this.showQuote = showQuote;
    }

    /**
     * Takes a batch: newer quotes are kept, every other one is named with its reason. What comes
     * while its market is closed is kept beside the price of the last session.
     */
    @Post
    @Secured({"OWNER", "FEED"})
    RecordedQuotesBody record(Actor actor, @Body QuotesRequest body) {
        return RecordedQuotesBody.from(Refused.orValue(recordQuotes.record(actor, body.command())));
    }

    /** The quote of an instrument that the gate goes by, and what came since its market closed. */
    @Get("/{symbol}")
    QuoteBody show(Actor actor, @PathVariable String symbol) {
        return QuoteBody.from(
                Refused.orValue(showQuote.show(actor, Symbols.inPath(symbol, "quote"))));
    }
}
