package io.gatehouse.domain.order;

import java.util.Locale;

/**
 * The id an order carries to its broker: a positive 63-bit number, at most 13 characters in base
 * 36.
 */
public record BrokerReference(long value) {
    private static final int RADIX = 36;

    public BrokerReference {
        if (value <= 0) {
            throw new IllegalArgumentException("A broker reference is more than zero: " + value);
        }
    }

    /** Base 36 in upper case: fits FIX ClOrdID and REST client ids. */
    public String text() {
        return Long.toString(value, RADIX).toUpperCase(Locale.ROOT);
    }
}
