package io.gatehouse.domain.position;

import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.order.Fill;

import java.util.Optional;

/** Carries round trips through fills: a flip closes one trade and opens the next, fees pro rata. */
public final class TradeBook {
    private TradeBook() {}

    /** What the order of a fill gives a trade that the fill opens: its stop and its strategy. */
    public record Opener(Optional<Price> stop, Optional<String> strategy) {
        /** No stop and no strategy. */
        public static final Opener PLAIN = new Opener(Optional.empty(), Optional.empty());
    }

    /** The trade a fill closed, and the one that is open after it; either may be absent. */
    public record Step(Optional<Trade> closed, Optional<Trade> open) {}

    /**
     * Books a fill; {@code nextId} names the trade that starts when the fill opens from flat or
     * flips, as its order says.
     */
    public static Step book(
            Optional<Trade> open, Fill fill, PositionChange change, TradeId nextId, Opener opener) {
        Optional<Trade> after =
                change.closed().isZero() ? open : open.map(trade -> trade.exited(fill, change));
        Optional<Trade> closed = after.filter(Trade::isClosed);
        Optional<Trade> running = after.filter(trade -> !trade.isClosed());
        if (change.opened().isZero()) {
            return new Step(closed, running);
        }
        Trade entered = running.orElseGet(() -> start(fill, nextId, opener)).entered(fill, change);
        return new Step(closed, Optional.of(entered));
    }

    private static Trade start(Fill fill, TradeId id, Opener opener) {
        return Trade.opened(id, fill.instrument(), fill.side(), fill.executedAt(), opener);
    }
}
