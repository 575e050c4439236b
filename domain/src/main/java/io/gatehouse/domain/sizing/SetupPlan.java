package io.gatehouse.domain.sizing;

import io.gatehouse.domain.instrument.ContractSpec;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.Protection;
import io.gatehouse.domain.portfolio.Holding;
import io.gatehouse.domain.sizing.SizedSetup.Asked;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A trade in three entries at one price, its stop (and its target, if it has one) so many pips
 * away; margin by the account's leverage, or without one by the instrument's rate. Needs a stop, a
 * pip size and a rate to base currency.
 */
public record SetupPlan(Holding holding, Asked asked, Optional<BigDecimal> leverage) {
    public SetupPlan {
        if (asked.stopPips().signum() <= 0) {
            throw new IllegalArgumentException("sl_pips is more than zero: " + asked.stopPips());
        }
        if (holding.fxToBase().isEmpty() || holding.instrument().spec().pipSize().isEmpty()) {
            throw new IllegalArgumentException("A setup needs a pip size and a rate");
        }
    }

    /** Under the instrument's own margin rate. */
    public SetupPlan(Holding holding, Asked asked) {
        this(holding, asked, Optional.empty());
    }

    /** What one lot gains or loses in base currency by a pip: pip size x multiplier x fx. */
    public BigDecimal pipValue() {
        return pip().multiply(holding.unitFactor());
    }

    /**
     * floor to lot step of budget / (pip value x pips to the stop); nothing below the least, no
     * more than the most of one order.
     */
    public Proposal volume(BigDecimal budget) {
        BigDecimal ofStep =
                pipValue().multiply(asked.stopPips()).multiply(spec().lotStep().value());
        return lots(budget.divide(ofStep, 0, RoundingMode.FLOOR).toBigInteger());
    }

    /** How many lot steps all entries have together. */
    public BigInteger steps(Entries<Quantity> volumes) {
        return volumes.list().stream().map(this::steps).reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** The volumes in proportion, so many of all steps, each floored to whole steps. */
    public Entries<Quantity> shrunk(Entries<Quantity> volumes, BigInteger part, BigInteger all) {
        return volumes.map(volume -> lots(steps(volume).multiply(part).divide(all)).quantity());
    }

    /** What an entry of that volume ties up in base currency. */
    public BigDecimal margin(Quantity volume) {
        return new PositionMargin(holding, volume, asked.price(), leverage).margin();
    }

    /** One entry: a limit order at the price, with stop and target. */
    public OrderTicket ticket(Quantity volume) {
        int gain = asked.side().sign();
        return OrderTicket.limit(holding.symbol(), asked.side(), volume, asked.price())
                .withProtection(
                        new Protection(
                                Optional.of(away(asked.stopPips(), -gain)),
                                asked.targetPips().map(pips -> away(pips, gain))));
    }

    private Price away(BigDecimal pips, int sign) {
        BigDecimal distance = pips.multiply(pip()).multiply(BigDecimal.valueOf(sign));
        return new Price(asked.price().value().add(distance).max(BigDecimal.ZERO));
    }

    private Proposal lots(BigInteger steps) {
        Quantity volume = new Quantity(spec().lotStep().value().multiply(new BigDecimal(steps)));
        return LotBounds.fit(spec(), Proposal.of(volume));
    }

    private BigInteger steps(Quantity volume) {
        return volume.value()
                .divide(spec().lotStep().value(), 0, RoundingMode.FLOOR)
                .toBigInteger();
    }

    private BigDecimal pip() {
        return spec().pipSize().orElseThrow();
    }

    private ContractSpec spec() {
        return holding.instrument().spec();
    }
}
