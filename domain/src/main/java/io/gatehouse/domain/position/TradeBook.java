package io.gatehouse.domain.position;

import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.order.Fill;

import java.util.Optional;

/** Carries round trips through fills: a flip closes one trade and opens the next, fees pro rata. */
public final class TradeBook {
    private TradeBook() {}

    /** The trade a fill closed, and the one that is open after it; either may be absent. */
    public record Step(Optional<Trade> closed, Optional<Trade> open) {}

    /**
     * Books a fill; {@code nextId} names the trade that starts when the fill opens from flat or
     * flips, {@code stop} is that of the fill's order and becomes the trade's first.
     */
    public static Step book(
            Optional<Trade> open,
            Fill fill,
            PositionChange change,
            TradeId nextId,
            Optional<Price> stop) {
        Optional<Trade> after =
                change.closed().isZero() ? open : open.map(trade -> trade.exited(fill, change));
        Optional<Trade> closed = after.filter(Trade::isClosed);
        Optional<Trade> running = after.filter(trade -> !trade.isClosed());
        if (change.opened().isZero()) {
            return new Step(closed, running);
        }
        Trade entered = running.orElseGet(() -> start(fill, nextId, stop)).entered(fill, change);
        return new Step(closed, Optional.of(entered));
    }

    private static Trade start(Fill fill, TradeId id, Optional<Price> stop) {
        return Trade.opened(id, fill.instrument(), fill.side(), fill.executedAt(), stop);
    }
}
