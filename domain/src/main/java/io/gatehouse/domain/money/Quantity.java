package io.gatehouse.domain.money;

import java.math.BigDecimal;

/**
 * How much of an instrument: lots for FX and metals, units or contracts elsewhere; negative is
 * short.
 */
public record Quantity(BigDecimal value) implements Comparable<Quantity> {
    public static final Quantity ZERO = new Quantity(BigDecimal.ZERO);

    public Quantity {
        value = Decimals.canonical(value);
    }

    public static Quantity of(String value) {
        return new Quantity(new BigDecimal(value));
    }

    public Quantity plus(Quantity other) {
        if (other.isZero()) {
            return this;
        }
        return isZero() ? other : new Quantity(value.add(other.value));
    }

    public Quantity minus(Quantity other) {
        return other.isZero() ? this : new Quantity(value.subtract(other.value));
    }

    public Quantity negated() {
        return new Quantity(value.negate());
    }

    public Quantity magnitude() {
        return value.signum() < 0 ? negated() : this;
    }

    public Quantity min(Quantity other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Quantity max(Quantity other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The largest multiple of the step (> 0) not above this quantity (>= 0). */
    public Quantity floorTo(Quantity step) {
        return new Quantity(Decimals.floorToStep(value, step.value));
    }

    public int signum() {
        return value.signum();
    }

    public boolean isZero() {
        return value.signum() == 0;
    }

    public boolean isPositive() {
        return value.signum() > 0;
    }

    @Override
    public int compareTo(Quantity other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
