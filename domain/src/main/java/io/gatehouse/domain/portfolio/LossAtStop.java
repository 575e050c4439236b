package io.gatehouse.domain.portfolio;

import io.gatehouse.domain.money.Money;
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
    private static final int PERCENT = 2;

    private LossAtStop() {}

    /** Distance from entry to stop; without a stop the stress move of the asset class stands in. */
    public static BigDecimal of(
            Holding holding, Side side, Quantity quantity, Price entry, Optional<Price> stop) {
        if (quantity.isZero()) {
            return BigDecimal.ZERO;
        }
        BigDecimal units = quantity.value().multiply(holding.unitFactor());
        BigDecimal move =
                stop.map(price -> distance(side, entry, price))
                        .orElseGet(() -> stressMove(holding, entry));
        BigDecimal loss = units.multiply(move);
        return holding.fees().isFree()
                ? loss
                : loss.add(roundTripFees(holding, side, quantity, entry, stop));
    }

    private static BigDecimal distance(Side side, Price entry, Price stop) {
        BigDecimal against = side == Side.BUY ? entry.minus(stop) : stop.minus(entry);
        return against.max(BigDecimal.ZERO);
    }

    private static BigDecimal stressMove(Holding holding, Price entry) {
        return entry.value()
                .multiply(holding.instrument().assetClass().stressPercent())
                .movePointLeft(PERCENT);
    }

    private static BigDecimal roundTripFees(
            Holding holding, Side side, Quantity quantity, Price entry, Optional<Price> stop) {
        BigDecimal in = feesAt(holding, side, quantity, entry);
        BigDecimal out = feesAt(holding, side.opposite(), quantity, stop.orElse(entry));
        return in.add(out).multiply(holding.fxToBase().orElse(BigDecimal.ZERO));
    }

    private static BigDecimal feesAt(Holding holding, Side side, Quantity quantity, Price price) {
        var spec = holding.instrument().spec();
        Money notional = new Money(price.notional(quantity, spec.multiplier()), spec.currency());
        return holding.fees().feesOf(side, quantity.value(), notional);
    }
}
