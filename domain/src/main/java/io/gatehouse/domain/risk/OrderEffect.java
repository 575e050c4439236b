package io.gatehouse.domain.risk;

import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.portfolio.Holding;
import io.gatehouse.domain.portfolio.WorkingOrder;

import java.util.List;

/** What an order does to the position: the part that reduces it, and the excess that opens. */
public record OrderEffect(Quantity reducing, Quantity opening) {
    /**
     * {@code reducing = min(quantity, max(0, |position| - pending non-protective reduces))} when
     * the side opposes the position; protective children never stand in the way of an exit.
     */
    public static OrderEffect of(OrderTicket ticket, Holding traded, List<WorkingOrder> working) {
        Quantity reducible = reducible(ticket, traded, working);
        Quantity reducing = ticket.quantity().min(reducible);
        Quantity opening = ticket.reduceOnly() ? Quantity.ZERO : ticket.quantity().minus(reducing);
        return new OrderEffect(reducing, opening);
    }

    private static Quantity reducible(
            OrderTicket ticket, Holding traded, List<WorkingOrder> working) {
        Quantity position = traded.position().quantity();
        if (!ticket.side().opposes(position)) {
            return Quantity.ZERO;
        }
        Quantity pending = Quantity.ZERO;
        for (WorkingOrder order : working) {
            if (!order.protective()
                    && order.side() == ticket.side()
                    && order.instrument().equals(traded.symbol())) {
                pending = pending.plus(order.leaves());
            }
        }
        return position.magnitude().minus(pending).max(Quantity.ZERO);
    }

    /** Nothing of the order opens: only what binds exits may judge it. */
    public boolean isPureReduction() {
        return opening.isZero();
    }

    /** What will be worked: a reduce-only order is clamped to what there is to reduce. */
    public Quantity total() {
        return reducing.plus(opening);
    }
}
