package io.gatehouse.domain.order;

/** How long an order lives. */
public enum TimeInForce {
    /** To the end of the trading day. */
    DAY,
    /** Until it is cancelled. */
    GTC,
    /** What fills at once, the rest is cancelled. */
    IOC,
    /** All at once or nothing. */
    FOK;

    /** Whether the order never rests in the market. */
    public boolean isImmediate() {
        return this == IOC || this == FOK;
    }
}
