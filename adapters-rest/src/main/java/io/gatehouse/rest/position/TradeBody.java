package io.gatehouse.rest.position;

import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.position.Trade;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A flat-to-flat round trip in the instrument's currency. P&L is net of fees and null while open;
 * no excursion and no multiple of the risk is known yet.
 */
@Serdeable
record TradeBody(
        UUID tradeId,
        String instrument,
        Direction direction,
        BigDecimal quantity,
        @Nullable BigDecimal entryPrice,
        @Nullable BigDecimal exitPrice,
        @Nullable BigDecimal pnl,
        BigDecimal fees,
        @Nullable BigDecimal rMultiple,
        @Nullable BigDecimal mae,
        @Nullable BigDecimal mfe,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable Long durationSeconds) {

    static TradeBody from(Trade trade) {
        return new TradeBody(
                trade.id().value(),
                trade.instrument().value(),
                Direction.openedBy(trade.direction()),
                trade.entry().quantity().value(),
                price(trade.entry()),
                price(trade.exit()),
                trade.isClosed() ? trade.result().net() : null,
                trade.result().fees(),
                null,
                null,
                null,
                trade.openedAt(),
                trade.closedAt().orElse(null),
                trade.closedAt()
                        .map(closed -> Duration.between(trade.openedAt(), closed).toSeconds())
                        .orElse(null));
    }

    private static @Nullable BigDecimal price(Trade.Leg leg) {
        return leg.averagePrice().map(Price::value).orElse(null);
    }
}
