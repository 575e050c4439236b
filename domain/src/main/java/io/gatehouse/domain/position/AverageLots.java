package io.gatehouse.domain.position;

import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Fill;
import io.gatehouse.domain.order.FillId;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All lots pooled into one at average cost. The pool is named and dated by the fill that opened it
 * from flat; cost, base cost and fees are sums, so nothing is rounded before it closes.
 */
final class AverageLots implements OpenLots {
    private final BigDecimal multiplier;
    private final Held held = new Held();

    AverageLots(BigDecimal multiplier) {
        this.multiplier = multiplier;
    }

    @Override
    public List<ClosedLot> book(Fill fill) {
        Optional<Pool> before = held.pool;
        if (before.isEmpty() || !fill.side().opposes(before.get().quantity)) {
            held.pool = Optional.of(opened(before, fill, fill.quantity(), fill.fee()));
            return List.of();
        }
        Quantity toClose = fill.quantity().min(before.get().quantity.magnitude());
        Quantity toOpen = fill.quantity().minus(toClose);
        List<BigDecimal> fees =
                Decimals.apportion(fill.fee(), List.of(toClose.value(), toOpen.value()));
        Pool part = before.get().part(toClose);
        Optional<Pool> rest = before.get().without(part);
        held.pool =
                toOpen.isZero() ? rest : Optional.of(opened(rest, fill, toOpen, fees.getLast()));
        return List.of(part.closed(fill, fees.getFirst(), multiplier));
    }

    @Override
    public List<Lot> lots() {
        return held.pool.map(Pool::lot).map(List::of).orElseGet(List::of);
    }

    @Override
    public Quantity quantity() {
        return held.pool.map(Pool::quantity).orElse(Quantity.ZERO);
    }

    @Override
    public BigDecimal unrealized(Price mark) {
        return held.pool
                .map(pool -> pool.quantity.value().multiply(mark.value()).subtract(pool.cost))
                .map(difference -> difference.multiply(multiplier))
                .orElse(BigDecimal.ZERO);
    }

    private static Pool opened(
            Optional<Pool> before, Fill fill, Quantity quantity, BigDecimal fee) {
        Quantity signed = fill.side().signed(quantity);
        BigDecimal cost = signed.value().multiply(fill.price().value());
        Pool more =
                new Pool(
                        fill.id(),
                        signed,
                        cost,
                        cost.multiply(fill.fxRate()),
                        fee,
                        fee.multiply(fill.fxRate()),
                        fill.executedAt());
        return before.map(pool -> pool.plus(more)).orElse(more);
    }

    /** What is open; a class of its own keeps this one's fields final. */
    private static final class Held {
        private Optional<Pool> pool = Optional.empty();
    }

    /** Signed quantity and cost (quantity x price), cost and fees also in base currency. */
    private record Pool(
            FillId openedBy,
            Quantity quantity,
            BigDecimal cost,
            BigDecimal baseCost,
            BigDecimal fees,
            BigDecimal baseFees,
            Instant openedAt) {

        Pool plus(Pool more) {
            return new Pool(
                    openedBy,
                    quantity.plus(more.quantity),
                    cost.add(more.cost),
                    baseCost.add(more.baseCost),
                    fees.add(more.fees),
                    baseFees.add(more.baseFees),
                    openedAt);
        }

        Pool part(Quantity size) {
            return new Pool(
                    openedBy,
                    quantity.signum() < 0 ? size.negated() : size,
                    share(cost, size),
                    share(baseCost, size),
                    share(fees, size),
                    share(baseFees, size),
                    openedAt);
        }

        Optional<Pool> without(Pool part) {
            return quantity.equals(part.quantity)
                    ? Optional.empty()
                    : Optional.of(
                            new Pool(
                                    openedBy,
                                    quantity.minus(part.quantity),
                                    cost.subtract(part.cost),
                                    baseCost.subtract(part.baseCost),
                                    fees.subtract(part.fees),
                                    baseFees.subtract(part.baseFees),
                                    openedAt));
        }

        /** All of this pool sold, or bought back, by a fill. */
        ClosedLot closed(Fill by, BigDecimal closingFee, BigDecimal multiplier) {
            BigDecimal proceeds = quantity.value().multiply(by.price().value());
            return new ClosedLot(
                    openedBy,
                    by.id(),
                    quantity,
                    averagePrice(),
                    by.price(),
                    proceeds.subtract(cost).multiply(multiplier),
                    fees.add(closingFee),
                    by.fxRate(),
                    proceeds.multiply(by.fxRate()).subtract(baseCost).multiply(multiplier),
                    baseFees.add(closingFee.multiply(by.fxRate())),
                    openedAt,
                    by.executedAt());
        }

        Lot lot() {
            return new Lot(openedBy, quantity, averagePrice(), averageRate(), fees, openedAt);
        }

        private Price averagePrice() {
            return new Price(cost.divide(quantity.value(), Decimals.RATIO));
        }

        /** What cost nothing has no rate of its own; one stands in for it. */
        private BigDecimal averageRate() {
            return cost.signum() == 0 ? BigDecimal.ONE : baseCost.divide(cost, Decimals.RATIO);
        }

        private BigDecimal share(BigDecimal whole, Quantity size) {
            return Decimals.proRata(whole, size.value(), quantity.magnitude().value());
        }
    }
}
