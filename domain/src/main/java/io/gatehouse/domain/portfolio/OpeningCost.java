package io.gatehouse.domain.portfolio;

import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Side;

import java.math.BigDecimal;

/** What opening a fully paid position takes out of cash, fees included. */
public final class OpeningCost {
    private OpeningCost() {}

    /** Cost in base currency at a committed price. */
    public static BigDecimal of(Holding holding, Side side, Quantity quantity, Price price) {
        return quantity.isZero()
                ? BigDecimal.ZERO
                : Decimals.plus(
                        Decimals.converted(
                                price.value().multiply(quantity.value()), holding.unitFactor()),
                        new ExecutionFees(holding, quantity).at(side, price));
    }
}
