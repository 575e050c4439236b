package io.gatehouse.domain.position;

import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Fill;

import java.math.BigDecimal;
import java.util.List;

/**
 * Open lots of one instrument by one method, all of one sign, changed in place by fills: a fill
 * costs the same however many lots there are. Used by one thread at a time.
 */
public sealed interface OpenLots permits AverageLots, QueuedLots {

    /** No lots yet; the multiplier (more than zero) turns price differences into money. */
    static OpenLots none(LotMethod method, BigDecimal multiplier) {
        return switch (method) {
            case FIFO, LIFO -> QueuedLots.of(List.of(), method, multiplier);
            case AVERAGE -> new AverageLots(multiplier);
        };
    }

    /** Closes lots by a fill that opposes them and opens one with what is left of it. */
    List<ClosedLot> book(Fill fill);

    /** What is open, oldest first. */
    List<Lot> lots();

    /** Sum of the lots, signed. */
    Quantity quantity();

    /** Open P&L at a mark, in the instrument's currency, unrounded. */
    BigDecimal unrealized(Price mark);
}
