package io.gatehouse.domain.position;

import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.order.Fill;
import io.gatehouse.domain.order.Side;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Carries round trips through fills: a flip closes one trade and opens the next, fees pro rata. */
public final class TradeBook {
    private static final int FEE_SCALE = 20;

    private TradeBook() {}

    /** The trade a fill closed, and the one that is open after it; either may be absent. */
    public record Step(Optional<Trade> closed, Optional<Trade> open) {}

    /**
     * Books a fill; {@code nextId} names the trade that starts when the fill opens from flat or
     * flips.
     */
    public static Step book(
            Optional<Trade> open, Fill fill, PositionChange change, TradeId nextId) {
        BigDecimal closingFee = share(fill, change);
        BigDecimal openingFee = fill.fee().subtract(closingFee);
        Optional<Trade> exited =
                change.closed().isZero()
                        ? open
                        : open.map(
                                trade ->
                                        trade.exited(
                                                change,
                                                fill.price(),
                                                closingFee,
                                                fill.fxRate(),
                                                fill.executedAt()));
        Optional<Trade> closed = exited.filter(Trade::isClosed);
        Optional<Trade> running = exited.filter(trade -> !trade.isClosed());
        if (change.opened().isZero()) {
            return new Step(closed, running);
        }
        Trade entered =
                running.orElseGet(() -> start(fill, nextId))
                        .entered(change.opened(), fill.price(), openingFee, fill.fxRate());
        return new Step(closed, Optional.of(entered));
    }

    private static Trade start(Fill fill, TradeId id) {
        Side direction = fill.side();
        return Trade.opened(id, fill.instrument(), direction, fill.executedAt());
    }

    /** The part of the fee that belongs to the closed quantity. */
    private static BigDecimal share(Fill fill, PositionChange change) {
        if (change.opened().isZero()) {
            return fill.fee();
        }
        BigDecimal part = fill.fee().multiply(change.closed().value());
        return Decimals.canonical(
                part.divide(fill.quantity().value(), FEE_SCALE, RoundingMode.HALF_EVEN));
    }
}
