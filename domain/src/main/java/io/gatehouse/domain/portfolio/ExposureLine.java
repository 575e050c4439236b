package io.gatehouse.domain.portfolio;

import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Side;

import java.math.BigDecimal;

/**
 * One instrument's exposure in base currency: the position, what of it no working order closes yet,
 * and the opening parts of working orders by side, each with its sum of quantity x adverse price.
 */
public record ExposureLine(
        Holding holding,
        Quantity reducible,
        Quantity buys,
        BigDecimal buysValue,
        Quantity sells,
        BigDecimal sellsValue) {

    /** A position without working orders. */
    public static ExposureLine of(Holding holding) {
        return new ExposureLine(
                holding,
                holding.position().quantity().magnitude(),
                Quantity.ZERO,
                BigDecimal.ZERO,
                Quantity.ZERO,
                BigDecimal.ZERO);
    }

    /** This line with an opening pending on its own side; never the net of both sides. */
    public ExposureLine opening(Side side, Quantity quantity, Price adverse) {
        BigDecimal value = quantity.value().multiply(adverse.value());
        return side == Side.BUY
                ? new ExposureLine(
                        holding,
                        reducible,
                        buys.plus(quantity),
                        buysValue.add(value),
                        sells,
                        sellsValue)
                : new ExposureLine(
                        holding,
                        reducible,
                        buys,
                        buysValue,
                        sells.plus(quantity),
                        sellsValue.add(value));
    }

    /** This line when a working order is going to close that much of the position. */
    public ExposureLine reducing(Quantity quantity) {
        return new ExposureLine(
                holding, reducible.minus(quantity), buys, buysValue, sells, sellsValue);
    }

    /** The largest magnitude the position can reach, on either side. */
    public Quantity worstQuantity() {
        return held(Side.BUY).plus(buys).max(held(Side.SELL).plus(sells));
    }

    /** Notional of the position at the mark. */
    public BigDecimal usedNotional() {
        return holding.position().quantity().magnitude().value().multiply(markFactor());
    }

    /** Notional of the worst case at the mark. */
    public BigDecimal worstNotional() {
        return worstQuantity().value().multiply(markFactor());
    }

    /** Capital the position ties up. */
    public BigDecimal usedCommitted() {
        return usedNotional().multiply(holding.instrument().committedRate());
    }

    /**
     * Capital the worst case ties up: the position at its mark, openings at their adverse prices.
     */
    public BigDecimal worstCommitted() {
        BigDecimal longs = heldValue(Side.BUY).add(buysValue);
        BigDecimal shorts = heldValue(Side.SELL).add(sellsValue);
        return longs.max(shorts)
                .multiply(holding.unitFactor())
                .multiply(holding.instrument().committedRate());
    }

    /** Whether there is a position. */
    public boolean isHeld() {
        return !holding.position().isFlat();
    }

    /** Whether the instrument counts as an open position: held, or about to be. */
    public boolean isOpen() {
        return isHeld() || buys.isPositive() || sells.isPositive();
    }

    private Quantity held(Side side) {
        return side.signed(holding.position().quantity()).max(Quantity.ZERO);
    }

    private BigDecimal heldValue(Side side) {
        return held(side).value().multiply(markValue());
    }

    private BigDecimal markValue() {
        return holding.mark().map(Price::value).orElse(BigDecimal.ZERO);
    }

    private BigDecimal markFactor() {
        return markValue().multiply(holding.unitFactor());
    }
}
