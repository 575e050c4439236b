package io.gatehouse.domain.portfolio;

import io.gatehouse.domain.money.Decimals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Working orders against one position that may open beyond it. Which of them closes and which opens
 * is known only once they fill, so that each sum is that of the worst sequence of fills.
 */
final class Reversals {
    private final MarkedHolding marked;
    private final List<WorkingOrder> orders;
    private final BigDecimal closable;
    private final BigDecimal leaves;
    private final Openings openings;
    private final BigDecimal fees;
    private final BigDecimal lossAtStop;

    /**
     * What such an order opens when others have closed the rest of the position before it, and what
     * is held for that.
     */
    private record Part(BigDecimal opening, Reservation held) {}

    /** An order, and what a unit of it adds to the sum that is reckoned. */
    private record Weighed(WorkingOrder order, BigDecimal weight) {}

    /** {@code closable} is what of the position no reduce-only order closes, zero or more. */
    Reversals(MarkedHolding marked, List<WorkingOrder> orders, BigDecimal closable) {
        this.marked = marked;
        this.orders = List.copyOf(orders);
        this.closable = closable;
        this.leaves = sum(orders);
        if (leaves.compareTo(closable) <= 0) {
            // Nothing opens, as in most books: they are exits.
            this.openings = Openings.NONE;
            this.fees = BigDecimal.ZERO;
            this.lossAtStop = BigDecimal.ZERO;
        } else {
            List<Part> dearest = parts(order -> reserved(order).committed().value());
            this.openings = openings(dearest);
            this.fees = fees(dearest);
            this.lossAtStop = lossAtStop(isOne() ? dearest : parts(this::lossPerUnit));
        }
    }

    /** What they leave of the position, whichever fills first. */
    BigDecimal left() {
        return Decimals.atLeastZero(closable.subtract(leaves));
    }

    /** What they open together, at the prices that tie up most. */
    Openings openings() {
        return openings;
    }

    /** Fees of those openings, in base currency. */
    BigDecimal fees() {
        return fees;
    }

    /** The most that what they open loses at its stops, base currency, fees included. */
    BigDecimal lossAtStop() {
        return lossAtStop;
    }

    /** What they take of cash when they fill, base currency, fees included. */
    BigDecimal cash() {
        return Decimals.plus(marked.inBase(openings.value()), fees);
    }

    /** These and another one. */
    Reversals with(WorkingOrder another) {
        List<WorkingOrder> all = new ArrayList<>(orders);
        all.add(another);
        return new Reversals(marked, all, closable);
    }

    /** Those of them that may open more beside another one. */
    List<OvertakenOrder> overtakenBy(WorkingOrder another) {
        List<OvertakenOrder> overtaken = new ArrayList<>();
        for (WorkingOrder order : orders) {
            BigDecimal others = leaves.subtract(order.leaves().value());
            BigDecimal most = opening(order, others.add(another.leaves().value()));
            if (most.compareTo(opening(order, others)) > 0) {
                overtaken.add(overtaken(order, most));
            }
        }
        return overtaken;
    }

    private OvertakenOrder overtaken(WorkingOrder order, BigDecimal opening) {
        Reservation held = Reservation.of(marked, order, opening);
        BigDecimal notional = marked.inBase(opening.multiply(held.highest().value()));
        return new OvertakenOrder(
                order.id(), opening, notional, held.lossAtStop(), order.declaredRisk());
    }

    /** What an order opens when others have closed so much before it. */
    private BigDecimal opening(WorkingOrder order, BigDecimal closedBefore) {
        BigDecimal closes = Decimals.atLeastZero(closable.subtract(closedBefore));
        return Decimals.atLeastZero(order.leaves().value().subtract(closes));
    }

    /** The position is closed by those that weigh least, and the others open. */
    private List<Part> parts(Function<WorkingOrder, BigDecimal> weight) {
        List<Part> parts = new ArrayList<>(orders.size());
        BigDecimal closed = BigDecimal.ZERO;
        for (WorkingOrder order : lightestFirst(weight)) {
            BigDecimal opening = opening(order, closed);
            closed = closed.add(order.leaves().value());
            if (opening.signum() > 0) {
                parts.add(new Part(opening, Reservation.of(marked, order, opening)));
            }
        }
        return parts;
    }

    private List<WorkingOrder> lightestFirst(Function<WorkingOrder, BigDecimal> weight) {
        return isOne()
                ? orders
                : orders.stream()
                        .map(order -> new Weighed(order, weight.apply(order)))
                        .sorted(Comparator.comparing(Weighed::weight))
                        .map(Weighed::order)
                        .toList();
    }

    private boolean isOne() {
        return orders.size() == 1;
    }

    private BigDecimal lossPerUnit(WorkingOrder order) {
        return reserved(order).lossAtStop().divide(order.leaves().value(), Decimals.RATIO);
    }

    private Reservation reserved(WorkingOrder order) {
        return Reservation.of(marked, order, order.leaves().value());
    }

    private Openings openings(List<Part> parts) {
        Openings sum = Openings.NONE;
        for (Part part : parts) {
            sum = sum.plus(part.opening(), part.held().committed());
        }
        // Once the position is gone, by its stop perhaps, each of them opens.
        return sum.by(orders.size());
    }

    private BigDecimal fees(List<Part> parts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Part part : parts) {
            sum = Decimals.plus(sum, part.held().fees());
        }
        return sum;
    }

    private BigDecimal lossAtStop(List<Part> parts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Part part : parts) {
            sum = Decimals.plus(sum, part.held().lossAtStop());
        }
        return sum;
    }

    private static BigDecimal sum(List<WorkingOrder> orders) {
        BigDecimal sum = BigDecimal.ZERO;
        for (WorkingOrder order : orders) {
            sum = Decimals.plus(sum, order.leaves().value());
        }
        return sum;
    }
}
