package io.gatehouse.rest.marketdata;

import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.money.Price;
import io.gatehouse.rest.http.json.Exact;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;

/** A quote in the instrument's currency; what the feed did not bring is null. */
@Serdeable.Serializable
record QuoteBody(
        String instrument,
        @Exact @Nullable BigDecimal bid,
        @Exact @Nullable BigDecimal ask,
        @Exact @Nullable BigDecimal last,
        Instant at) {
    static QuoteBody from(Quote quote) {
        return new QuoteBody(
                quote.symbol().value(),
                quote.bid().map(Price::value).orElse(null),
                quote.ask().map(Price::value).orElse(null),
                quote.last().map(Price::value).orElse(null),
                quote.at());
    }
}
