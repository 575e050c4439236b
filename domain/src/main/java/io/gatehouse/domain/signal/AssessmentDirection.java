package io.gatehouse.domain.signal;

import java.math.BigDecimal;

/** Which way a signal expects the price to go. */
public enum AssessmentDirection {
    LONG,
    SHORT;

    /** How far a price lies on the side of gain; negative on the side of loss. */
    public BigDecimal gain(BigDecimal from, BigDecimal to) {
        return this == LONG ? to.subtract(from) : from.subtract(to);
    }

    /** The price after a gain of that much per unit. */
    BigDecimal after(BigDecimal price, BigDecimal gain) {
        return this == LONG ? price.add(gain) : price.subtract(gain);
    }
}
