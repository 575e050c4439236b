package io.gatehouse.domain.portfolio;

import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Side;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What an opening loses when its stop is hit, in base currency, at least zero, fees of entry and
 * exit included.
 */
public final class LossAtStop {
    private LossAtStop() {}

    /** Distance from entry to stop; without a stop the stress move of the asset class stands in. */
    public static BigDecimal of(
            Holding holding, Side side, Quantity quantity, Price entry, Optional<Price> stop) {
        if (quantity.isZero()) {
            return BigDecimal.ZERO;
        }
        BigDecimal value = quantity.value().multiply(perUnit(holding, side, entry, stop));
        return Decimals.plus(
                Decimals.converted(value, holding.unitFactor()),
                new ExecutionFees(holding, quantity).roundTrip(side, entry, stop));
    }

    /** The adverse move in the instrument's own price. */
    static BigDecimal perUnit(Holding holding, Side side, Price entry, Optional<Price> stop) {
        if (stop.isEmpty()) {
            return entry.value().multiply(holding.instrument().assetClass().stressMove());
        }
        BigDecimal move = entry.minus(stop.get());
        return Decimals.atLeastZero(side == Side.BUY ? move : move.negate());
    }
}
