package io.gatehouse.domain.money;

import java.math.BigDecimal;

/** Money per unit of an instrument in its own currency; zero or more. */
public record Price(BigDecimal value) implements Comparable<Price> {
    public Price {
        value = Decimals.canonical(value);
        if (value.signum() < 0) {
            throw new IllegalArgumentException("A price is zero or more: " + value);
        }
    }

    public static Price of(String value) {
        return new Price(new BigDecimal(value));
    }

    /** Quantity x price x multiplier, signed as the quantity, in the instrument's currency. */
    public BigDecimal notional(Quantity quantity, BigDecimal multiplier) {
        return quantity.value().multiply(value).multiply(multiplier);
    }

    /** This price less the other, signed. */
    public BigDecimal minus(Price other) {
        return value.subtract(other.value);
    }

    public boolean isPositive() {
        return value.signum() > 0;
    }

    public boolean isAbove(Price other) {
        return compareTo(other) > 0;
    }

    public boolean isBelow(Price other) {
        return compareTo(other) < 0;
    }

    public Price min(Price other) {
        return isBelow(other) ? this : other;
    }

    public Price max(Price other) {
        return isAbove(other) ? this : other;
    }

    @Override
    public int compareTo(Price other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
