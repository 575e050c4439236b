package io.gatehouse.domain.position;

import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.FillId;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What is left of one opening fill: signed quantity, its price, its FX rate and its share of the
 * opening fee.
 */
public record Lot(
        FillId openedBy,
        Quantity quantity,
        Price price,
        BigDecimal fxRate,
        BigDecimal fees,
        Instant openedAt) {
    public Lot {
        fees = Decimals.canonical(fees);
    }

    Lot reducedBy(Quantity closed, BigDecimal closedFees) {
        Quantity left = quantity.signum() < 0 ? quantity.plus(closed) : quantity.minus(closed);
        return new Lot(openedBy, left, price, fxRate, fees.subtract(closedFees), openedAt);
    }
}
