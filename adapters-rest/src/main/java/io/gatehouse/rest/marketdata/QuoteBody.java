package io.gatehouse.rest.marketdata;

import io.gatehouse.application.marketdata.ShowQuote;
import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.money.Price;
import io.gatehouse.rest.http.json.Exact;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * The quote that the gate goes by, in the instrument's currency; what the feed did not bring is
 * null. {@code off_session} is what was quoted since its market closed, null where nothing was.
 */
@Serdeable.Serializable
record QuoteBody(
        String instrument,
        @Exact @Nullable BigDecimal bid,
        @Exact @Nullable BigDecimal ask,
        @Exact @Nullable BigDecimal last,
        Instant at,
        @Nullable OffSession offSession) {
    static QuoteBody from(ShowQuote.Shown shown) {
        Quote quote = shown.quote();
        return new QuoteBody(
                quote.symbol().value(),
                value(quote.bid()),
                value(quote.ask()),
                value(quote.last()),
                quote.at(),
                shown.offSession().map(OffSession::from).orElse(null));
    }

    /** The newest quote from outside of the session; it moves no mark, no limit and no fill. */
    @Serdeable.Serializable
    record OffSession(
            @Exact @Nullable BigDecimal bid,
            @Exact @Nullable BigDecimal ask,
            @Exact @Nullable BigDecimal last,
            Instant at) {
        static OffSession from(Quote quote) {
            return new OffSession(
                    value(quote.bid()), value(quote.ask()), value(quote.last()), quote.at());
        }
    }

    private static @Nullable BigDecimal value(Optional<Price> price) {
        return price.map(Price::value).orElse(null);
    }
}
