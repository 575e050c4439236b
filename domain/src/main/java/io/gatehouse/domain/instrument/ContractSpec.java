package io.gatehouse.domain.instrument;

import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What one unit of an instrument is: currency, multiplier (> 0), tick, lot step and bounds, margin
 * rate (0-1].
 */
public record ContractSpec(
        CurrencyCode currency,
        BigDecimal multiplier,
        BigDecimal tickSize,
        Quantity lotStep,
        Quantity minQuantity,
        Optional<Quantity> maxQuantity,
        Optional<BigDecimal> pipSize,
        BigDecimal marginRate,
        Settlement settlement) {

    public ContractSpec {
        multiplier = positive("multiplier", multiplier);
        tickSize = positive("tick_size", tickSize);
        positive("lot_step", lotStep.value());
        positive("min_quantity", minQuantity.value());
        pipSize = pipSize.map(pip -> positive("pip_size", pip));
        marginRate = positive("margin_rate", marginRate);
        if (marginRate.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(
                    "margin_rate is a fraction of notional, at most 1: " + marginRate);
        }
        if (maxQuantity.isPresent() && maxQuantity.get().compareTo(minQuantity) < 0) {
            throw new IllegalArgumentException("max_quantity is below min_quantity");
        }
    }

    public boolean isOnTick(Price price) {
        return Decimals.isMultipleOf(price.value(), tickSize);
    }

    /** The tick that a price lies on, or the next one in that direction, of at least one tick. */
    public Price onTick(Price price, RoundingMode direction) {
        BigDecimal ticks = price.value().divide(tickSize, 0, direction).max(BigDecimal.ONE);
        return new Price(ticks.multiply(tickSize));
    }

    public boolean isOnLotStep(Quantity quantity) {
        return Decimals.isMultipleOf(quantity.value(), lotStep.value());
    }

    public boolean isMargined() {
        return settlement == Settlement.MARGIN;
    }

    private static BigDecimal positive(String field, BigDecimal value) {
        if (value.signum() <= 0) {
            throw new IllegalArgumentException(field + " is more than zero: " + value);
        }
        return Decimals.canonical(value);
    }
}
