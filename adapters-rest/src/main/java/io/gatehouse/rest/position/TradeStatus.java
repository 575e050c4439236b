package io.gatehouse.rest.position;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a round trip is over. */
enum TradeStatus {
    @JsonProperty("open")
    OPEN,
    @JsonProperty("closed")
    CLOSED
}
