package io.gatehouse.domain.position;

import java.util.UUID;

/** Identity of a flat-to-flat round trip. */
public record TradeId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
