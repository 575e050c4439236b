package io.gatehouse.domain.portfolio;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All exposure of an account in base currency: positions, and working orders as what they may
 * become.
 */
public final class Exposures {
    private final Map<Symbol, ExposureLine> lines;
    private final ExposureTotals totals;
    private final BigDecimal pendingLossAtStop;
    private final BigDecimal pendingCash;

    private Exposures(
            Map<Symbol, ExposureLine> lines, BigDecimal pendingLossAtStop, BigDecimal pendingCash) {
        this.lines = lines;
        this.totals = ExposureTotals.of(lines.values());
        this.pendingLossAtStop = pendingLossAtStop;
        this.pendingCash = pendingCash;
    }

    /**
     * Adds up holdings and working orders, oldest first: each closes what earlier ones left, its
     * excess opens. Protective orders yield and are left out; reduce-only orders open nothing.
     */
    public static Exposures of(List<Holding> holdings, List<WorkingOrder> working) {
        Pending pending = new Pending(holdings);
        working.forEach(pending::add);
        return new Exposures(pending.lines, pending.lossAtStop, pending.cash);
    }

    public Optional<ExposureLine> line(Symbol symbol) {
        return Optional.ofNullable(lines.get(symbol));
    }

    public Collection<ExposureLine> lines() {
        return lines.values();
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

    private static final class Pending {
        private final Map<Symbol, ExposureLine> lines;
        private BigDecimal lossAtStop = BigDecimal.ZERO;
        private BigDecimal cash = BigDecimal.ZERO;

        Pending(List<Holding> holdings) {
            this.lines = LinkedHashMap.newLinkedHashMap(holdings.size());
            holdings.forEach(holding -> lines.put(holding.symbol(), ExposureLine.of(holding)));
        }

        void add(WorkingOrder order) {
            if (order.protective()) {
                return;
            }
            ExposureLine line = lines.get(order.instrument());
            if (line == null) {
                // Left out, its exposure would pass every limit unseen.
                throw new IllegalArgumentException("No holding of " + order.instrument());
            }
            lines.put(order.instrument(), with(order, line));
        }

        private ExposureLine with(WorkingOrder order, ExposureLine line) {
            Holding holding = line.holding();
            Quantity reducing =
                    order.side().opposes(holding.position().quantity())
                            ? order.leaves().min(line.reducible())
                            : Quantity.ZERO;
            Quantity opening = order.leaves().minus(reducing);
            ExposureLine reduced = reducing.isZero() ? line : line.reducing(reducing);
            return order.reduceOnly() || opening.isZero()
                    ? reduced
                    : reduced.opening(order.side(), opening, addOpening(order, holding, opening));
        }

        private Price addOpening(WorkingOrder order, Holding holding, Quantity opening) {
            AdversePrice price = priceOf(order, holding);
            lossAtStop =
                    lossAtStop.add(
                            LossAtStop.of(
                                    holding,
                                    order.side(),
                                    opening,
                                    price.risked(),
                                    order.stopLoss()));
            if (!holding.isMargined()) {
                cash = cash.add(OpeningCost.of(holding, order.side(), opening, price.committed()));
            }
            return price.committed();
        }

        private static AdversePrice priceOf(WorkingOrder order, Holding holding) {
            return AdversePrice.of(
                    holding, order.side(), order.type(), order.price(), order.stopPrice());
        }
    }
}
