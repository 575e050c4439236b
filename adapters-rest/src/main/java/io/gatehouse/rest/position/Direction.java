package io.gatehouse.rest.position;

import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Side;

/** Which way something is held: orders buy and sell, positions and trades are long or short. */
enum Direction {
    LONG,
    SHORT;

    /** The direction of what was opened by an order of this side. */
    static Direction openedBy(Side side) {
        return side == Side.BUY ? LONG : SHORT;
    }

    /** The direction of what is held, which is not nothing. */
    static Direction of(Quantity held) {
        return held.isPositive() ? LONG : SHORT;
    }
}
