package io.gatehouse.domain.marketdata;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One day of an instrument, prices per unit in its currency and more than zero, none outside of low
 * and high; what its source does not tell is empty.
 */
public record Bar(
        Symbol symbol,
        LocalDate date,
        Optional<Price> open,
        Optional<Price> high,
        Optional<Price> low,
        Price close,
        Optional<Quantity> volume) {
    /** No bar is of a day before this one. */
    public static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    public Bar {
        if (date.isBefore(FIRST_DAY)) {
            throw new IllegalArgumentException("Bars begin on " + FIRST_DAY + ": " + date);
        }
        if (!Stream.of(open, high, low, Optional.of(close))
                .flatMap(Optional::stream)
                .allMatch(Price::isPositive)) {
            throw new IllegalArgumentException("The prices of a bar are more than zero");
        }
        if (!isWithin(open, low, high) || !isWithin(Optional.of(close), low, high)) {
            throw new IllegalArgumentException("A bar's prices lie between its low and its high");
        }
        if (volume.filter(traded -> traded.value().signum() < 0).isPresent()) {
            throw new IllegalArgumentException("A volume is zero or more: " + volume.get());
        }
    }

    private static boolean isWithin(
            Optional<Price> price, Optional<Price> low, Optional<Price> high) {
        return price.isEmpty()
                || (low.filter(price.get()::isBelow).isEmpty()
                        && high.filter(price.get()::isAbove).isEmpty());
    }
}
