package io.gatehouse.domain.position;

import io.gatehouse.domain.instrument.ContractSpec;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Fill;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Signed net position of one instrument; cost is the sum of signed quantity x price of what is
 * still open, base cost the same at each opening fill's FX rate. The average is derived, so 100/3
 * stays exact.
 */
public record Position(Symbol symbol, Quantity quantity, BigDecimal cost, BigDecimal baseCost) {
    public Position {
        cost = Decimals.canonical(cost);
        baseCost = Decimals.canonical(baseCost);
    }

    public static Position flat(Symbol symbol) {
        return new Position(symbol, Quantity.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    public boolean isFlat() {
        return quantity.isZero();
    }

    /** Average cost per unit, for display; empty when flat. */
    public Optional<Price> averagePrice() {
        return isFlat()
                ? Optional.empty()
                : Optional.of(new Price(cost.divide(quantity.value(), Decimals.RATIO)));
    }

    /** Open P&L at a mark, in the instrument's currency, unrounded. */
    public BigDecimal unrealized(Price mark, BigDecimal multiplier) {
        return quantity.value().multiply(mark.value()).subtract(cost).multiply(multiplier);
    }

    /** Signed value at a mark, in the instrument's currency, unrounded. */
    public BigDecimal marketValue(Price mark, BigDecimal multiplier) {
        return mark.notional(quantity, multiplier);
    }

    /**
     * This position after a fill: what opposes it closes at average cost first, the rest opens at
     * the fill price.
     */
    public PositionChange after(Fill fill, ContractSpec spec) {
        Quantity closed =
                fill.side().opposes(quantity)
                        ? fill.quantity().min(quantity.magnitude())
                        : Quantity.ZERO;
        Quantity opened = fill.quantity().minus(closed);
        Closing closing = close(closed, fill, spec);
        return new PositionChange(
                closing.remaining.opened(opened, fill),
                closed,
                opened,
                closing.cost,
                closing.realized,
                closing.realizedBase);
    }

    private record Closing(
            Position remaining, BigDecimal cost, BigDecimal realized, BigDecimal realizedBase) {}

    private Closing close(Quantity closed, Fill fill, ContractSpec spec) {
        if (closed.isZero()) {
            return new Closing(this, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
        }
        BigDecimal closedCost = share(cost, closed);
        BigDecimal closedBaseCost = share(baseCost, closed);
        BigDecimal proceeds =
                fill.side().signed(closed).value().negate().multiply(fill.price().value());
        BigDecimal realized = proceeds.subtract(closedCost).multiply(spec.multiplier());
        // Margined P&L converts at the closing rate; of fully paid securities each leg keeps its
        // own rate.
        BigDecimal realizedBase =
                spec.isMargined()
                        ? realized.multiply(fill.fxRate())
                        : proceeds.multiply(fill.fxRate())
                                .subtract(closedBaseCost)
                                .multiply(spec.multiplier());
        Position remaining =
                new Position(
                        symbol,
                        quantity.plus(fill.side().signed(closed)),
                        cost.subtract(closedCost),
                        baseCost.subtract(closedBaseCost));
        return new Closing(remaining, closedCost, realized, realizedBase);
    }

    private Position opened(Quantity opened, Fill fill) {
        if (opened.isZero()) {
            return this;
        }
        Quantity signed = fill.side().signed(opened);
        BigDecimal added = signed.value().multiply(fill.price().value());
        return new Position(
                symbol,
                quantity.plus(signed),
                cost.add(added),
                baseCost.add(added.multiply(fill.fxRate())));
    }

    private BigDecimal share(BigDecimal whole, Quantity closed) {
        return Decimals.proRata(whole, closed.value(), quantity.magnitude().value());
    }
}
