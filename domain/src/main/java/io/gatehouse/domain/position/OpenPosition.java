package io.gatehouse.domain.position;

import io.gatehouse.domain.instrument.Symbol;

import java.time.Instant;

/** A position that is not flat, and the round trip it belongs to. */
public record OpenPosition(Position position, Trade trade, Instant updatedAt) {
    public OpenPosition {
        if (position.isFlat() || trade.isClosed()) {
            throw new IllegalArgumentException("An open position has a quantity and an open trade");
        }
    }

    public Symbol symbol() {
        return position.symbol();
    }
}
