package io.gatehouse.domain.sizing;

import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.portfolio.Holding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What a position of a signed quantity at a price ties up, in base currency: notional / leverage,
 * or without a leverage notional x the rate of the instrument. Needs a rate to base currency.
 */
public record PositionMargin(
        Holding holding, Quantity quantity, Price price, Optional<BigDecimal> leverage) {
    private static final int PLACES = 8;

    public PositionMargin {
        if (holding.fxToBase().isEmpty()) {
            throw new IllegalArgumentException("Margin needs a rate to the base currency");
        }
        if (leverage.isPresent() && leverage.get().signum() <= 0) {
            throw new IllegalArgumentException("leverage is more than zero: " + leverage.get());
        }
    }

    /** |quantity| x price x multiplier x fx. */
    public BigDecimal notional() {
        return Decimals.converted(
                quantity.magnitude().value().multiply(price.value()), holding.unitFactor());
    }

    /** Zero or more, to 8 decimals where a leverage divides. */
    public BigDecimal margin() {
        return leverage.map(by -> notional().divide(by, PLACES, RoundingMode.HALF_EVEN))
                .orElseGet(() -> notional().multiply(holding.instrument().committedRate()));
    }
}
