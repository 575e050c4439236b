package io.gatehouse.domain.portfolio;

import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Side;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The largest opening, in whole lot steps, that loses no more than an amount of base currency at
 * its stop, fees of entry and exit included; zero when one step loses more already.
 */
public final class RiskSize {
    private final Holding holding;
    private final Side side;
    private final Price entry;
    private final Price stop;

    private RiskSize(Holding holding, Side side, Price entry, Price stop) {
        this.holding = holding;
        this.side = side;
        this.entry = entry;
        this.stop = stop;
    }

    /** Needs a rate to base currency; the stop lies on the side of a loss. */
    public static Quantity of(
            Holding holding, Side side, Price entry, Price stop, BigDecimal risk) {
        return new RiskSize(holding, side, entry, stop).within(risk);
    }

    private Quantity within(BigDecimal risk) {
        BigDecimal perUnit =
                LossAtStop.perUnit(holding, side, entry, Optional.of(stop))
                        .multiply(holding.unitFactor());
        if (perUnit.signum() <= 0) {
            throw new IllegalArgumentException(
                    "A size by risk needs a rate, and a stop on the side of a loss");
        }
        BigInteger most =
                risk.divide(perUnit.multiply(lotStep()), 0, RoundingMode.FLOOR).toBigInteger();
        return loss(most).compareTo(risk) <= 0 ? quantity(most) : bisected(most, risk);
    }

    /**
     * Fees have least and most amounts, so that no quotient tells where they end; they only grow.
     */
    private Quantity bisected(BigInteger most, BigDecimal risk) {
        BigInteger good = BigInteger.ZERO;
        BigInteger bad = most;
        while (bad.subtract(good).compareTo(BigInteger.ONE) > 0) {
            BigInteger middle = good.add(bad).shiftRight(1);
            if (loss(middle).compareTo(risk) <= 0) {
                good = middle;
            } else {
                bad = middle;
            }
        }
        return quantity(good);
    }

    private BigDecimal loss(BigInteger steps) {
        return LossAtStop.of(holding, side, quantity(steps), entry, Optional.of(stop));
    }

    private Quantity quantity(BigInteger steps) {
        return new Quantity(lotStep().multiply(new BigDecimal(steps)));
    }

    private BigDecimal lotStep() {
        return holding.instrument().spec().lotStep().value();
    }
}
