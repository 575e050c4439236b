package io.gatehouse.domain.position;

import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.FillId;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A lot, or a part of one, matched with the fill that closed it; gross P&L and fees of both ends in
 * the instrument's currency; gross in base currency at the closing rate and with each leg at its
 * own.
 */
public record ClosedLot(
        FillId openedBy,
        FillId closedBy,
        Quantity quantity,
        Price openPrice,
        Price closePrice,
        BigDecimal gross,
        BigDecimal fees,
        BigDecimal grossAtCloseRate,
        BigDecimal grossAtBothRates,
        Instant openedAt,
        Instant closedAt) {

    public BigDecimal net() {
        return gross.subtract(fees);
    }

    /** Whether the closed lot was long; quantity carries the sign of the lot. */
    public boolean wasLong() {
        return quantity.isPositive();
    }
}
