package io.gatehouse.domain.risk;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.order.Side;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What an account's trading has latched until a person lets go of it, losses aside. */
public record TradingLatches(List<RepeatLatch> repeats) {
    public static final TradingLatches NONE = new TradingLatches(List.of());

    public TradingLatches {
        repeats = repeats.stream().sorted(RepeatLatch.IN_ORDER).toList();
    }

    public boolean isEmpty() {
        return repeats.isEmpty();
    }

    /** What holds one side of an instrument. */
    public Optional<RepeatLatch> repeat(Symbol instrument, Side side) {
        for (RepeatLatch latch : repeats) {
            if (latch.isOf(instrument, side)) {
                return Optional.of(latch);
            }
        }
        return Optional.empty();
    }

    /** With one more; what is latched already stays as it is. */
    public TradingLatches with(RepeatLatch latch) {
        return repeat(latch.instrument(), latch.side()).isPresent()
                ? this
                : new TradingLatches(Stream.concat(repeats.stream(), Stream.of(latch)).toList());
    }

    /** After a person has let go of every side that was filled too often. */
    public TradingLatches withoutRepeats() {
        return NONE;
    }
}
