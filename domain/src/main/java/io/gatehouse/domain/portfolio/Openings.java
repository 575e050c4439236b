package io.gatehouse.domain.portfolio;

import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;

import java.math.BigDecimal;

/**
 * What working orders open on one side of one instrument, and how many they are; value is quantity
 * x adverse price.
 */
record Openings(BigDecimal quantity, BigDecimal value, int orders) {
    static final Openings NONE = new Openings(BigDecimal.ZERO, BigDecimal.ZERO, 0);

    boolean isSome() {
        return quantity.signum() > 0;
    }

    Openings plus(Quantity more, Price adverse) {
        return plus(more.value(), adverse);
    }

    Openings plus(BigDecimal more, Price adverse) {
        BigDecimal worth = more.multiply(adverse.value());
        return isSome()
                ? new Openings(quantity.add(more), value.add(worth), orders + 1)
                : new Openings(more, worth, 1);
    }

    /** The same by so many orders. */
    Openings by(int count) {
        return new Openings(quantity, value, count);
    }
}
