package io.gatehouse.domain.portfolio;

import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Side;

import java.math.BigDecimal;

/**
 * One instrument's exposure in base currency: the position, and the worst that working orders can
 * make of it. Buys and sells are pending openings, each with its sum of quantity x adverse price;
 * the net of both sides is never taken.
 */
public record ExposureLine(
        Holding holding,
        Quantity buys,
        BigDecimal buysValue,
        Quantity sells,
        BigDecimal sellsValue) {

    public static ExposureLine of(Holding holding) {
        return new ExposureLine(
                holding, Quantity.ZERO, BigDecimal.ZERO, Quantity.ZERO, BigDecimal.ZERO);
    }

    /** This line with a pending order on its own side. */
    public ExposureLine plus(Side side, Quantity quantity, Price adverse) {
        BigDecimal value = quantity.value().multiply(adverse.value());
        return side == Side.BUY
                ? new ExposureLine(
                        holding, buys.plus(quantity), buysValue.add(value), sells, sellsValue)
                : new ExposureLine(
                        holding, buys, buysValue, sells.plus(quantity), sellsValue.add(value));
    }

    /** Signed quantity if all buys fill and nothing else. */
    public Quantity longest() {
        return position().plus(buys);
    }

    /** Signed quantity if all sells fill and nothing else. */
    public Quantity shortest() {
        return position().minus(sells);
    }

    /** The largest magnitude the position can reach. */
    public Quantity worstQuantity() {
        return longest().magnitude().max(shortest().magnitude());
    }

    /** Notional of the position at the mark. */
    public BigDecimal usedNotional() {
        return position().magnitude().value().multiply(markFactor());
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
     * Capital the worst case ties up: the position at its mark, pending orders at their adverse
     * prices.
     */
    public BigDecimal worstCommitted() {
        BigDecimal now = position().value().multiply(markValue());
        BigDecimal worst = now.add(buysValue).abs().max(now.subtract(sellsValue).abs());
        return worst.multiply(holding.unitFactor()).multiply(holding.instrument().committedRate());
    }

    /** Whether the instrument counts as an open position: held, or about to be. */
    public boolean isOpen() {
        return !worstQuantity().isZero();
    }

    private Quantity position() {
        return holding.position().quantity();
    }

    private BigDecimal markValue() {
        return holding.mark().map(Price::value).orElse(BigDecimal.ZERO);
    }

    private BigDecimal markFactor() {
        return markValue().multiply(holding.unitFactor());
    }
}
