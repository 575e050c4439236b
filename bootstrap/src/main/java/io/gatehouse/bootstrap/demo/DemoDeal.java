package io.gatehouse.bootstrap.demo;

import io.gatehouse.domain.instrument.ContractSpec;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.Protection;
import io.gatehouse.domain.order.Side;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A round trip of the history: a market order of a notional at a middle price, with a stop {@code
 * reach} basis points away, perhaps a target at twice that, and how it ended.
 */
record DemoDeal(
        Instant at,
        Duration held,
        Instrument instrument,
        Side side,
        BigDecimal middle,
        BigDecimal notional,
        int reach,
        Ending ending)
        implements DemoStep {
    private static final int BASIS_POINT_DIGITS = 4;

    /** How far beyond a level the market goes that touches it. */
    private static final int BEYOND = 5;

    private static final MathContext SIZE = MathContext.DECIMAL64;

    /**
     * How a round trip ends; the market has moved by part of the reach, per cent, gains positive.
     */
    sealed interface Ending {
        record Closed(int percentOfReach) implements Ending {}

        record Stopped() implements Ending {}

        record OnTarget() implements Ending {}

        /** It is open still. */
        record Held() implements Ending {}
    }

    OrderTicket ticket() {
        return OrderTicket.market(instrument.symbol(), side, quantity())
                .withProtection(new Protection(Optional.of(level(-reach)), target()));
    }

    /** Only where the market will reach it, so that every order has a part in the story. */
    private Optional<Price> target() {
        return ending instanceof Ending.OnTarget ? Optional.of(level(2 * reach)) : Optional.empty();
    }

    boolean isHeld() {
        return ending instanceof Ending.Held;
    }

    Instant endsAt() {
        return at.plus(held);
    }

    /** The middle of the market where it ends; of what is held, the one it began with. */
    BigDecimal lastMiddle() {
        return switch (ending) {
            case Ending.Closed(int percent) -> moved(reach * percent / 100);
            case Ending.Stopped() -> moved(-reach - BEYOND);
            case Ending.OnTarget() -> moved(2 * reach + BEYOND);
            case Ending.Held() -> middle;
        };
    }

    private Quantity quantity() {
        ContractSpec spec = instrument.spec();
        BigDecimal units = notional.divide(middle.multiply(spec.multiplier()), SIZE);
        return new Quantity(units).floorTo(spec.lotStep());
    }

    private Price level(int gainBasisPoints) {
        BigDecimal tick = instrument.spec().tickSize();
        return new Price(
                SyntheticPrice.onTick(moved(gainBasisPoints), tick, RoundingMode.HALF_EVEN));
    }

    /** The middle after a gain of so many basis points, in the deal's own direction. */
    private BigDecimal moved(int gainBasisPoints) {
        int up = side == Side.BUY ? gainBasisPoints : -gainBasisPoints;
        return middle.multiply(BigDecimal.ONE.add(BigDecimal.valueOf(up, BASIS_POINT_DIGITS)));
    }
}
