package io.gatehouse.application.position;

import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Protection;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.position.TradeId;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * An open position as people see it, in the instrument's currency. The trade names the position;
 * realised P&L is that of the open round trip, gross of fees; without a quote there is no mark. The
 * protected quantity is what stops work for now: less where they yield to an exit, or have
 * triggered and the market has passed them.
 */
public record PositionView(
        TradeId id,
        AccountId account,
        Symbol instrument,
        CurrencyCode currency,
        Quantity quantity,
        Side side,
        Price averagePrice,
        Optional<Mark> mark,
        BigDecimal realized,
        Protection protection,
        Quantity protectedQuantity,
        Instant openedAt,
        Instant updatedAt) {

    /**
     * Value at the market: the price a close would get, signed value, open P&L, the quote's age.
     */
    public record Mark(Price price, BigDecimal value, BigDecimal unrealized, long ageSeconds) {}
}
