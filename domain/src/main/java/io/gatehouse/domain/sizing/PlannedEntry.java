package io.gatehouse.domain.sizing;

import io.gatehouse.domain.instrument.ContractSpec;
import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.portfolio.Holding;
import io.gatehouse.domain.portfolio.LossAtStop;
import io.gatehouse.domain.portfolio.RiskSize;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * An opening whose size is still to be found: its price, its stop on the side of a loss if it has
 * one, and how much worse than the stop it may get out (slippage, zero or more, per unit).
 */
public record PlannedEntry(
        Holding holding, Side side, Price price, Optional<Price> stop, BigDecimal slippage) {

    public PlannedEntry {
        if (holding.fxToBase().isEmpty()) {
            throw new IllegalArgumentException("A size needs a rate to the base currency");
        }
        if (!price.isPositive()) {
            throw new IllegalArgumentException("entry_price is more than zero: " + price);
        }
        if (slippage.signum() < 0) {
            throw new IllegalArgumentException("slippage is zero or more: " + slippage);
        }
        if (stop.isPresent() && !losesAt(side, price, stop.get())) {
            throw new IllegalArgumentException(
                    "stop_loss is not on the side of a loss: " + stop.get());
        }
    }

    /** Whether leaving at the stop would be a loss, and not nothing. */
    public static boolean losesAt(Side side, Price price, Price stop) {
        return side == Side.BUY ? stop.isBelow(price) : stop.isAbove(price);
    }

    /** Base currency lost at the stop and its slippage, fees of entry and exit included. */
    public BigDecimal loss(Quantity quantity) {
        return LossAtStop.of(holding, side, quantity, price, exit());
    }

    /** Quantity x price x multiplier in base currency. */
    public BigDecimal notional(Quantity quantity) {
        return Decimals.converted(price.value().multiply(quantity.value()), holding.unitFactor());
    }

    /** The most lot steps that lose no more than an amount of base currency; needs a stop. */
    Quantity losingAtMost(BigDecimal risk) {
        return risk.signum() > 0
                ? RiskSize.of(holding, side, price, exit().orElseThrow(), risk)
                : Quantity.ZERO;
    }

    ContractSpec spec() {
        return holding.instrument().spec();
    }

    private Optional<Price> exit() {
        return stop.map(Price::value)
                .map(at -> side == Side.BUY ? at.subtract(slippage) : at.add(slippage))
                .map(at -> new Price(at.max(BigDecimal.ZERO)));
    }
}
