package io.gatehouse.rest.position;

import io.gatehouse.rest.http.WireNames;

/** Whether a round trip is over. */
enum TradeStatus {
    OPEN,
    CLOSED;

    @Override
    public String toString() {
        return WireNames.of(this);
    }
}
