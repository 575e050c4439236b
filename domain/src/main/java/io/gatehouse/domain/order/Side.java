package io.gatehouse.domain.order;

import io.gatehouse.domain.money.Quantity;

/** Direction of an order or fill. */
public enum Side {
    BUY,
    SELL;

    /** The side that opens or adds to a position of this sign; a flat position counts as long. */
    public static Side openingFor(int sign) {
        return sign < 0 ? SELL : BUY;
    }

    public int sign() {
        return this == BUY ? 1 : -1;
    }

    public Side opposite() {
        return this == BUY ? SELL : BUY;
    }

    /** The quantity with this side's sign. */
    public Quantity signed(Quantity quantity) {
        return this == BUY ? quantity : quantity.negated();
    }

    /** Whether this side works against a position of that sign. */
    public boolean opposes(Quantity position) {
        return position.signum() * sign() < 0;
    }
}
