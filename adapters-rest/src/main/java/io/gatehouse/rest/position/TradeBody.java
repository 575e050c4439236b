package io.gatehouse.rest.position;

import io.gatehouse.application.position.TradeView;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.position.Excursion;
import io.gatehouse.domain.position.Trade;
import io.gatehouse.rest.http.json.Exact;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A flat-to-flat round trip in the instrument's currency. P&L is net of fees and null while open,
 * {@code r_multiple} is P&L by the risk at the first stop. {@code mae} (zero or less) and {@code
 * mfe} (zero or more) are its worst and best open P&L before fees, null when no mark was seen.
 */
@Serdeable
record TradeBody(
        UUID tradeId,
        String instrument,
        Direction direction,
        BigDecimal quantity,
        @Exact @Nullable BigDecimal entryPrice,
        @Exact @Nullable BigDecimal exitPrice,
        @Nullable BigDecimal pnl,
        BigDecimal fees,
        @Nullable Double rMultiple,
        @Nullable String strategy,
        @Nullable BigDecimal mae,
        @Nullable BigDecimal mfe,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable Long durationSeconds) {

    static TradeBody from(TradeView view) {
        Trade trade = view.trade();
        return new TradeBody(
                trade.id().value(),
                trade.instrument().value(),
                Direction.openedBy(trade.direction()),
                trade.entry().quantity().value(),
                price(trade.entry()),
                price(trade.exit()),
                trade.isClosed() ? trade.result().net() : null,
                trade.result().fees(),
                view.rMultiple().map(BigDecimal::doubleValue).orElse(null),
                trade.strategy().orElse(null),
                view.excursion().map(Excursion::adverse).orElse(null),
                view.excursion().map(Excursion::favourable).orElse(null),
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
