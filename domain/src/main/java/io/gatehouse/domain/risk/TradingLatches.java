package io.gatehouse.domain.risk;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.order.Side;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an account's trading has latched until a person lets go of it, losses aside, and up to when
 * a person has let go of a win rate that was too low.
 */
public record TradingLatches(List<RepeatLatch> repeats, Optional<Instant> winRateResetAt) {
    public static final TradingLatches NONE = new TradingLatches(List.of(), Optional.empty());

    public TradingLatches {
        repeats = repeats.stream().sorted(RepeatLatch.IN_ORDER).toList();
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
                : withRepeats(Stream.concat(repeats.stream(), Stream.of(latch)).toList());
    }

    /** With these sides that were filled too often, and no others. */
    public TradingLatches withRepeats(List<RepeatLatch> others) {
        return new TradingLatches(others, winRateResetAt);
    }

    /** After a person has let go of every side that was filled too often. */
    public TradingLatches withoutRepeats() {
        return withRepeats(List.of());
    }

    /** After a person has let go of the win rate of all that had closed by then. */
    public TradingLatches withWinRateReset(Instant at) {
        return new TradingLatches(repeats, Optional.of(at));
    }

    /** Whether a person has let go of what was judged after a trade that closed then. */
    public boolean isWinRateReset(Instant closedAt) {
        return winRateResetAt.isPresent() && !closedAt.isAfter(winRateResetAt.get());
    }
}
