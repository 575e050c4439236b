package io.gatehouse.domain.position;

import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Fill;

import java.math.BigDecimal;
import java.util.List;

/** Open lots of one instrument, all of one sign, as booked; fills close them by FIFO. */
public record LotBook(List<Lot> lots) {
    public static final LotBook EMPTY = new LotBook(List.of());

    public LotBook {
        lots = List.copyOf(lots);
    }

    /** The book after a fill, and what the fill closed, oldest lot first. */
    public record Step(LotBook after, List<ClosedLot> closed) {
        public Step {
            closed = List.copyOf(closed);
        }
    }

    /** Sum of the lots, signed. */
    public Quantity quantity() {
        return lots.stream().map(Lot::quantity).reduce(Quantity.ZERO, Quantity::plus);
    }

    /** Books a fill; the multiplier turns price differences into money. */
    public Step after(Fill fill, BigDecimal multiplier) {
        QueuedLots queue = QueuedLots.of(lots, LotMethod.FIFO, multiplier);
        List<ClosedLot> closed = queue.book(fill);
        return new Step(new LotBook(queue.lots()), closed);
    }
}
