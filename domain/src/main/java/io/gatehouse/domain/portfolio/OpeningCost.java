package io.gatehouse.domain.portfolio;

import io.gatehouse.domain.money.Money;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Side;

import java.math.BigDecimal;

/** What opening a fully paid position takes out of cash, fees included. */
public final class OpeningCost {
    private OpeningCost() {}

    /** Cost in base currency at a committed price. */
    public static BigDecimal of(Holding holding, Side side, Quantity quantity, Price price) {
        if (quantity.isZero()) {
            return BigDecimal.ZERO;
        }
        BigDecimal value = price.notional(quantity, holding.unitFactor());
        if (holding.fees().isFree()) {
            return value;
        }
        var spec = holding.instrument().spec();
        Money notional = new Money(price.notional(quantity, spec.multiplier()), spec.currency());
        BigDecimal fee = holding.fees().feesOf(side, quantity.value(), notional);
        return value.add(fee.multiply(holding.fxToBase().orElse(BigDecimal.ZERO)));
    }
}
