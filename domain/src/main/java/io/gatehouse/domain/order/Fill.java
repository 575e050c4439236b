package io.gatehouse.domain.order;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * One execution: what changes a position. Fee is a cost in the instrument's currency, negative for
 * a rebate; the FX rate, frozen here, is units of base currency for one of the instrument's.
 */
public record Fill(
        FillId id,
        OrderId orderId,
        String executionId,
        Symbol instrument,
        Side side,
        Quantity quantity,
        Price price,
        Optional<Price> requestedPrice,
        BigDecimal fee,
        BigDecimal fxRate,
        Instant executedAt) {

    public Fill {
        if (!quantity.isPositive()) {
            throw new IllegalArgumentException("A fill has a quantity: " + quantity);
        }
        if (fxRate.signum() <= 0) {
            throw new IllegalArgumentException(
                    "A fill freezes its FX rate to the base currency: " + fxRate);
        }
        fee = Decimals.canonical(fee);
        fxRate = Decimals.canonical(fxRate);
    }
}
