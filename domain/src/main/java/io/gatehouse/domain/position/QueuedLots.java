package io.gatehouse.domain.position;

import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Fill;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** One lot per opening fill, closed from one end of the queue: the oldest or the newest first. */
final class QueuedLots implements OpenLots {
    private final Deque<Lot> lots;
    private final Held held;
    private final boolean newestFirst;
    private final BigDecimal multiplier;

    private QueuedLots(List<Lot> oldestFirst, boolean newestFirst, BigDecimal multiplier) {
        this.lots = new ArrayDeque<>(oldestFirst);
        this.newestFirst = newestFirst;
        this.multiplier = multiplier;
        this.held = new Held();
        oldestFirst.forEach(held::add);
    }

    static QueuedLots of(List<Lot> oldestFirst, LotMethod method, BigDecimal multiplier) {
        return new QueuedLots(oldestFirst, method == LotMethod.LIFO, multiplier);
    }

    @Override
    public List<ClosedLot> book(Fill fill) {
        if (!fill.side().opposes(held.quantity)) {
            open(Lot.opened(fill, fill.quantity(), fill.fee()));
            return List.of();
        }
        List<Matched> matched = match(fill.quantity().min(held.quantity.magnitude()));
        Quantity opened = fill.quantity();
        for (Matched one : matched) {
            opened = opened.minus(one.part);
        }
        // The fee is split over what was closed and, last, what was opened.
        List<BigDecimal> fees = feesOf(fill, matched, opened);
        if (opened.isPositive()) {
            open(Lot.opened(fill, opened, fees.getLast()));
        }
        return closed(fill, matched, fees);
    }

    @Override
    public List<Lot> lots() {
        return List.copyOf(lots);
    }

    @Override
    public Quantity quantity() {
        return held.quantity;
    }

    @Override
    public BigDecimal unrealized(Price mark) {
        return held.quantity
                .value()
                .multiply(mark.value())
                .subtract(held.cost)
                .multiply(multiplier);
    }

    private void open(Lot lot) {
        lots.addLast(lot);
        held.add(lot);
    }

    /** A lot taken from the queue, and how much of it a fill closes. */
    private record Matched(Lot lot, Quantity part) {}

    private List<Matched> match(Quantity toClose) {
        List<Matched> matched = new ArrayList<>(1);
        Quantity left = toClose;
        while (left.isPositive()) {
            Lot next = newestFirst ? lots.removeLast() : lots.removeFirst();
            Quantity part = left.min(next.size());
            matched.add(new Matched(next, part));
            held.remove(next);
            left = left.minus(part);
            if (part.compareTo(next.size()) < 0) {
                putBack(next.without(part));
            }
        }
        return matched;
    }

    private void putBack(Lot rest) {
        if (newestFirst) {
            lots.addLast(rest);
        } else {
            lots.addFirst(rest);
        }
        held.add(rest);
    }

    private static List<BigDecimal> feesOf(Fill fill, List<Matched> matched, Quantity opened) {
        List<BigDecimal> weights = new ArrayList<>(matched.size() + 1);
        matched.forEach(one -> weights.add(one.part.value()));
        weights.add(opened.value());
        return Decimals.apportion(fill.fee(), weights);
    }

    private List<ClosedLot> closed(Fill fill, List<Matched> matched, List<BigDecimal> fees) {
        List<ClosedLot> closed = new ArrayList<>(matched.size());
        for (int i = 0; i < matched.size(); i++) {
            Matched one = matched.get(i);
            closed.add(one.lot.closed(one.part, fill, fees.get(i), multiplier));
        }
        return closed;
    }

    /** Running sums of the queue: signed quantity, and signed quantity x price. */
    private static final class Held {
        private Quantity quantity = Quantity.ZERO;
        private BigDecimal cost = BigDecimal.ZERO;

        void add(Lot lot) {
            quantity = quantity.plus(lot.quantity());
            cost = cost.add(costOf(lot));
        }

        void remove(Lot lot) {
            quantity = quantity.minus(lot.quantity());
            cost = cost.subtract(costOf(lot));
        }

        private static BigDecimal costOf(Lot lot) {
            return lot.quantity().value().multiply(lot.price().value());
        }
    }
}
