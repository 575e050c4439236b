package io.gatehouse.domain.portfolio;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Decimals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All exposure of an account in base currency: positions, and working orders as what they may
 * become.
 */
public final class Exposures {
    private final List<ExposureLine> lines;
    private final ExposureTotals totals;
    private final BigDecimal pendingLossAtStop;
    private final BigDecimal pendingCash;

    private Exposures(
            List<ExposureLine> lines, BigDecimal pendingLossAtStop, BigDecimal pendingCash) {
        this.lines = List.copyOf(lines);
        this.totals = ExposureTotals.of(lines);
        this.pendingLossAtStop = pendingLossAtStop;
        this.pendingCash = pendingCash;
    }

    /**
     * Adds up holdings and working orders: what they are together beyond a position opens, in the
     * worst sequence of their fills. Protective orders yield and open nothing, as reduce-only
     * orders do; their stops are kept with the position that they cover.
     */
    public static Exposures of(List<Holding> holdings, List<WorkingOrder> working) {
        return ofMarked(Portfolio.marked(holdings), working);
    }

    static Exposures ofMarked(List<MarkedHolding> holdings, List<WorkingOrder> working) {
        List<Pending> pending = new ArrayList<>(holdings.size());
        Map<Symbol, Pending> bySymbol = HashMap.newHashMap(holdings.size());
        for (MarkedHolding marked : holdings) {
            Pending one = new Pending(marked);
            pending.add(one);
            bySymbol.put(marked.symbol(), one);
        }
        for (WorkingOrder order : working) {
            Pending found = bySymbol.get(order.instrument());
            if (found != null) {
                found.add(order);
            } else if (!order.protective()) {
                // Left out, its exposure would pass every limit unseen.
                throw new IllegalArgumentException("No holding of " + order.instrument());
            }
        }
        return summed(pending);
    }

    public Optional<ExposureLine> line(Symbol symbol) {
        for (ExposureLine line : lines) {
            if (line.symbol().equals(symbol)) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    public List<ExposureLine> lines() {
        return lines;
    }

    /** Sums over all instruments. */
    public ExposureTotals totals() {
        return totals;
    }

    /** Loss at stop of all working openings. */
    public BigDecimal pendingLossAtStop() {
        return pendingLossAtStop;
    }

    /** Cash set aside for working openings of fully paid instruments, fees included. */
    public BigDecimal pendingCash() {
        return pendingCash;
    }

    private static Exposures summed(List<Pending> pending) {
        List<ExposureLine> lines = new ArrayList<>(pending.size());
        BigDecimal loss = BigDecimal.ZERO;
        BigDecimal cash = BigDecimal.ZERO;
        for (Pending one : pending) {
            ExposureLine line = one.line();
            lines.add(line);
            if (line.hasOpenings()) {
                loss = Decimals.plus(loss, one.lossAtStop);
                cash =
                        line.isMargined()
                                ? cash
                                : cash.add(Decimals.plus(line.openingValue(), one.openingFees));
            }
        }
        return new Exposures(lines, loss, cash);
    }

    /** Gathers one instrument's orders; openings are converted together, losses one by one. */
    private static final class Pending {
        private final MarkedHolding marked;
        private BigDecimal reducible;
        private List<WorkingOrder> reversing = List.of();
        private Openings buys = Openings.NONE;
        private Openings sells = Openings.NONE;
        private List<WorkingOrder> stops = List.of();
        private BigDecimal lossAtStop = BigDecimal.ZERO;
        private BigDecimal openingFees = BigDecimal.ZERO;

        Pending(MarkedHolding marked) {
            this.marked = marked;
            this.reducible = marked.quantity().abs();
        }

        void add(WorkingOrder order) {
            if (order.protective()) {
                protect(order);
            } else {
                open(order);
            }
        }

        private void protect(WorkingOrder order) {
            if (order.stopPrice().isPresent()) {
                stops = stops.isEmpty() ? new ArrayList<>(1) : stops;
                stops.add(order);
            }
        }

        private void open(WorkingOrder order) {
            if (marked.holding().isReducedBy(order.side(), order.reduceOnly())) {
                reduce(order);
            } else if (!order.reduceOnly()) {
                addOpening(order);
            }
        }

        private void reduce(WorkingOrder order) {
            if (order.reduceOnly()) {
                reducible = Decimals.atLeastZero(reducible.subtract(order.leaves().value()));
            } else if (order.leaves().isPositive()) {
                reversing = reversing.isEmpty() ? List.of(order) : with(reversing, order);
            }
        }

        private static List<WorkingOrder> with(List<WorkingOrder> orders, WorkingOrder another) {
            List<WorkingOrder> all = new ArrayList<>(orders);
            all.add(another);
            return all;
        }

        private void addOpening(WorkingOrder order) {
            BigDecimal quantity = order.leaves().value();
            Reservation held = Reservation.of(marked, order, quantity);
            switch (order.side()) {
                case BUY -> buys = buys.plus(quantity, held.committed());
                case SELL -> sells = sells.plus(quantity, held.committed());
            }
            hold(held.lossAtStop(), held.fees());
        }

        private void hold(BigDecimal loss, BigDecimal fees) {
            lossAtStop = Decimals.plus(lossAtStop, loss);
            openingFees = Decimals.plus(openingFees, fees);
        }

        ExposureLine line() {
            if (reversing.isEmpty()) {
                return new ExposureLine(marked, reducible, buys, sells, stops, Optional.empty());
            }
            Reversals reversals = new Reversals(marked, reversing, reducible);
            hold(reversals.lossAtStop(), reversals.fees());
            return line(reversals);
        }

        /** All that opens against the position is a reversal of it. */
        private ExposureLine line(Reversals reversals) {
            boolean isShort = marked.quantity().signum() < 0;
            return new ExposureLine(
                    marked,
                    reversals.left(),
                    isShort ? reversals.openings() : buys,
                    isShort ? sells : reversals.openings(),
                    stops,
                    Optional.of(reversals));
        }
    }
}
