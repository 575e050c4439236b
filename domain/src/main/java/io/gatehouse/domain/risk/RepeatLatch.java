package io.gatehouse.domain.risk;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.order.Side;

import java.time.Instant;
import java.util.Comparator;

/** One side of an instrument that was filled too often, since when it opens nothing. */
public record RepeatLatch(Symbol instrument, Side side, Instant at) {
    static final Comparator<RepeatLatch> IN_ORDER =
            Comparator.comparing(RepeatLatch::instrument).thenComparing(RepeatLatch::side);

    boolean isOf(Symbol symbol, Side other) {
        return instrument.equals(symbol) && side == other;
    }
}
