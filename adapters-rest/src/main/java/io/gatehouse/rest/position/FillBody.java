package io.gatehouse.rest.position;

import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.order.Fill;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.position.BookedFill;
import io.gatehouse.rest.http.json.Exact;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * One execution; the fee is a cost in the instrument's currency, the FX rate that of its day to the
 * account's base currency.
 */
@Serdeable
record FillBody(
        UUID fillId,
        UUID orderId,
        UUID tradeId,
        String instrument,
        Side side,
        @Exact BigDecimal quantity,
        @Exact BigDecimal price,
        @Exact @Nullable BigDecimal requestedPrice,
        BigDecimal fee,
        @Exact BigDecimal fxRate,
        String broker,
        Instant executedAt) {

    static FillBody from(BookedFill booked) {
        Fill fill = booked.fill();
        return new FillBody(
                fill.id().value(),
                fill.orderId().value(),
                booked.trade().value(),
                fill.instrument().value(),
                fill.side(),
                fill.quantity().value(),
                fill.price().value(),
                fill.requestedPrice().map(Price::value).orElse(null),
                fill.fee(),
                fill.fxRate(),
                booked.broker().value(),
                fill.executedAt());
    }
}
