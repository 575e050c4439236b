package io.gatehouse.domain.portfolio;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
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

    /** Adds up holdings and working orders; reduce-only orders open nothing and are left out. */
    public static Exposures of(List<Holding> holdings, List<WorkingOrder> working) {
        Map<Symbol, ExposureLine> lines = new LinkedHashMap<>(2 * holdings.size());
        holdings.forEach(holding -> lines.put(holding.symbol(), ExposureLine.of(holding)));
        Pending pending = new Pending(lines);
        working.stream().filter(order -> !order.reduceOnly()).forEach(pending::add);
        return new Exposures(lines, pending.lossAtStop, pending.cash);
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

        /** What of each position is not yet spoken for by earlier opposing orders. */
        private final Map<Symbol, Quantity> unopposed = new HashMap<>();

        private BigDecimal lossAtStop = BigDecimal.ZERO;
        private BigDecimal cash = BigDecimal.ZERO;

        Pending(Map<Symbol, ExposureLine> lines) {
            this.lines = lines;
        }

        void add(WorkingOrder order) {
            ExposureLine line = lines.get(order.instrument());
            if (line == null) {
                return;
            }
            Holding holding = line.holding();
            Optional<Price> entry =
                    AdversePrice.entry(
                            order.type(),
                            order.side(),
                            order.price(),
                            order.stopPrice(),
                            holding.quote());
            Price at = entry.or(holding::mark).orElse(new Price(BigDecimal.ZERO));
            Price committed =
                    AdversePrice.committed(
                                    Optional.of(at),
                                    order.side(),
                                    holding.instrument().spec(),
                                    order.price(),
                                    holding.quote())
                            .orElse(at);
            Quantity opening = openingPart(order, holding);
            lines.put(
                    order.instrument(),
                    line.plus(order.side(), order.leaves(), opening.isZero() ? at : committed));
            if (opening.isPositive()) {
                addOpening(order, holding, opening, at, committed);
            }
        }

        private Quantity openingPart(WorkingOrder order, Holding holding) {
            Quantity position = holding.position().quantity();
            if (!order.side().opposes(position)) {
                return order.leaves();
            }
            Quantity free = unopposed.getOrDefault(order.instrument(), position.magnitude());
            Quantity reducing = order.leaves().min(free);
            unopposed.put(order.instrument(), free.minus(reducing));
            return order.leaves().minus(reducing);
        }

        private void addOpening(
                WorkingOrder order, Holding holding, Quantity opening, Price at, Price committed) {
            lossAtStop =
                    lossAtStop.add(
                            LossAtStop.of(holding, order.side(), opening, at, order.stopLoss()));
            if (!holding.isMargined()) {
                cash = cash.add(OpeningCost.of(holding, order.side(), opening, committed));
            }
        }
    }
}
