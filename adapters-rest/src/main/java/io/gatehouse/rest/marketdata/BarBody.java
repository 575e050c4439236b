package io.gatehouse.rest.marketdata;

import io.gatehouse.domain.marketdata.Bar;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.rest.http.json.Exact;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A day in the instrument's currency; what the feed did not bring is null. */
@Serdeable.Serializable
record BarBody(
        String instrument,
        LocalDate date,
        @Exact @Nullable BigDecimal open,
        @Exact @Nullable BigDecimal high,
        @Exact @Nullable BigDecimal low,
        @Exact BigDecimal close,
        @Exact @Nullable BigDecimal volume) {
    static BarBody from(Bar bar) {
        return new BarBody(
                bar.symbol().value(),
                bar.date(),
                bar.open().map(Price::value).orElse(null),
                bar.high().map(Price::value).orElse(null),
                bar.low().map(Price::value).orElse(null),
                bar.close().value(),
                bar.volume().map(Quantity::value).orElse(null));
    }
}
