package io.gatehouse.domain.portfolio;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;

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
     * Adds up holdings and working orders, oldest first: each closes what earlier ones left, its
     * excess opens. Protective orders yield and open nothing, as reduce-only orders do; their stops
     * are kept with the position that they cover.
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

    /** The price that an opening's capital is reckoned at, its loss and its fees; base currency. */
    private record Reservation(Price committed, BigDecimal lossAtStop, BigDecimal fees) {
        /** The worst of two places at which the same opening may fill. */
        Reservation max(Reservation other) {
            return new Reservation(
                    committed.max(other.committed),
                    lossAtStop.max(other.lossAtStop),
                    fees.max(other.fees));
        }
    }

    /** Gathers one instrument's orders; openings are converted together, losses one by one. */
    private static final class Pending {
        private final MarkedHolding marked;
        private BigDecimal reducible;
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
            BigDecimal opening = afterReducing(order);
            if (!order.reduceOnly() && opening.signum() > 0) {
                addOpening(order, opening);
            }
        }

        /** What of the order is left to open once it has closed what earlier orders left. */
        private BigDecimal afterReducing(WorkingOrder order) {
            BigDecimal leaves = order.leaves().value();
            if (reducible.signum() == 0
                    || !marked.holding().isReducedBy(order.side(), order.reduceOnly())) {
                return leaves;
            }
            BigDecimal reducing = leaves.min(reducible);
            reducible = reducible.subtract(reducing);
            return leaves.subtract(reducing);
        }

        private void addOpening(WorkingOrder order, BigDecimal quantity) {
            Reservation held = reservation(order, quantity);
            Optional<WorkingOrder> unmoved = order.unmoved();
            if (unmoved.isPresent()) {
                held = held.max(reservation(unmoved.get(), quantity));
            }
            switch (order.side()) {
                case BUY -> buys = buys.plus(quantity, held.committed());
                case SELL -> sells = sells.plus(quantity, held.committed());
            }
            lossAtStop = Decimals.plus(lossAtStop, held.lossAtStop());
            openingFees = Decimals.plus(openingFees, held.fees());
        }

        private Reservation reservation(WorkingOrder order, BigDecimal quantity) {
            Holding holding = marked.holding();
            AdversePrice price =
                    AdversePrice.of(
                            holding, order.side(), order.type(), order.price(), order.stopPrice());
            Price entry = price.losing(order.stopLoss());
            BigDecimal move = LossAtStop.perUnit(holding, order.side(), entry, order.stopLoss());
            BigDecimal loss = marked.inBase(quantity.multiply(move));
            if (holding.fees().isFree()) {
                return new Reservation(price.committed(), loss, BigDecimal.ZERO);
            }
            ExecutionFees fees = new ExecutionFees(holding, new Quantity(quantity));
            return new Reservation(
                    price.committed(),
                    loss.add(fees.roundTrip(order.side(), entry, order.stopLoss())),
                    fees.at(order.side(), price.committed()));
        }

        ExposureLine line() {
            return new ExposureLine(marked, reducible, buys, sells, stops);
        }
    }
}
