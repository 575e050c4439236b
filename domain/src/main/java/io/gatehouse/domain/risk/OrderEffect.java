package io.gatehouse.domain.risk;

import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.portfolio.ExposureLine;
import io.gatehouse.domain.portfolio.Exposures;
import io.gatehouse.domain.portfolio.Holding;
import io.gatehouse.domain.portfolio.WorkingOrder;

import java.util.List;

/** What an order does to the position: the part that reduces it, and the excess that opens. */
public record OrderEffect(Quantity reducing, Quantity opening) {
    /** Of an order that stays here. */
    public static final OrderEffect NOTHING = new OrderEffect(Quantity.ZERO, Quantity.ZERO);

    /**
     * {@code reducing = min(quantity, max(0, |position| - pending non-protective reduces))} when
     * the side opposes the position; protective children never stand in the way of an exit.
     */
    public static OrderEffect of(OrderTicket ticket, Holding traded, List<WorkingOrder> working) {
        List<WorkingOrder> onTheSame =
                working.stream()
                        .filter(order -> order.instrument().equals(traded.symbol()))
                        .toList();
        return Exposures.of(List.of(traded), onTheSame)
                .line(traded.symbol())
                .map(line -> of(ticket, line))
                .orElseThrow();
    }

    static OrderEffect of(OrderTicket ticket, ExposureLine line) {
        Quantity reducing =
                line.holding().isReducedBy(ticket.side(), ticket.reduceOnly())
                        ? ticket.quantity().min(line.reducible())
                        : Quantity.ZERO;
        Quantity opening = ticket.reduceOnly() ? Quantity.ZERO : ticket.quantity().minus(reducing);
        return new OrderEffect(reducing, opening);
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
