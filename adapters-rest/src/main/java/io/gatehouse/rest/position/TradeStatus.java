package io.gatehouse.rest.position;

import java.util.Locale;

/** Whether a round trip is over. */
enum TradeStatus {
    OPEN,
    CLOSED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
