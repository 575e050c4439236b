package io.gatehouse.broker.paper;

import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Side;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What a market takes beside its fees: the least spread, and adverse slippage of takers in ticks,
 * basis points, and basis points more for an order of the whole quote size. All zero by default.
 */
@ConfigurationProperties("gatehouse.paper.friction")
public record Friction(
        @Bindable(defaultValue = "0") BigDecimal spreadBasisPoints,
        @Bindable(defaultValue = "0") BigDecimal slippageTicks,
        @Bindable(defaultValue = "0") BigDecimal slippageBasisPoints,
        @Bindable(defaultValue = "0") BigDecimal volumeShareBasisPoints) {
    public static final Friction NONE =
            new Friction(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    private static final int BASIS_POINT_DIGITS = 4;
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final int SHARE_DIGITS = 8;

    public Friction {
        spreadBasisPoints = notNegative("SPREAD_BASIS_POINTS", spreadBasisPoints);
        slippageTicks = notNegative("SLIPPAGE_TICKS", slippageTicks);
        slippageBasisPoints = notNegative("SLIPPAGE_BASIS_POINTS", slippageBasisPoints);
        volumeShareBasisPoints = notNegative("VOLUME_SHARE_BASIS_POINTS", volumeShareBasisPoints);
    }

    boolean isNone() {
        return equals(NONE);
    }

    Friction plus(Friction other) {
        return new Friction(
                spreadBasisPoints.add(other.spreadBasisPoints),
                slippageTicks.add(other.slippageTicks),
                slippageBasisPoints.add(other.slippageBasisPoints),
                volumeShareBasisPoints.add(other.volumeShareBasisPoints));
    }

    /** The quote with at least our spread around its middle, rounded outwards to the tick. */
    Quote widened(Quote quote, BigDecimal tick) {
        if (spreadBasisPoints.signum() == 0) {
            return quote;
        }
        BigDecimal middle = quote.mid().value();
        BigDecimal half = basisPoints(middle, spreadBasisPoints).multiply(HALF);
        Price bid = onTick(middle.subtract(half), tick, RoundingMode.FLOOR);
        Price ask = onTick(middle.add(half), tick, RoundingMode.CEILING);
        return new Quote(
                quote.symbol(),
                quote.sellSide().map(bid::min),
                quote.buySide().map(ask::max),
                quote.last(),
                quote.at());
    }

    /** What a taker pays or gets: the quoted price made worse, rounded against the taker. */
    Price slipped(
            Side side,
            Price quoted,
            Quantity quantity,
            Optional<Quantity> quoteSize,
            BigDecimal tick) {
        BigDecimal points = slippageBasisPoints.add(ofVolume(quantity, quoteSize));
        BigDecimal slip = slippageTicks.multiply(tick).add(basisPoints(quoted.value(), points));
        if (slip.signum() == 0) {
            return quoted;
        }
        return side == Side.BUY
                ? onTick(quoted.value().add(slip), tick, RoundingMode.CEILING)
                : onTick(quoted.value().subtract(slip), tick, RoundingMode.FLOOR);
    }

    private BigDecimal ofVolume(Quantity quantity, Optional<Quantity> quoteSize) {
        return quoteSize
                .map(size -> quantity.value().divide(size.value(), SHARE_DIGITS, RoundingMode.UP))
                .map(share -> share.min(BigDecimal.ONE).multiply(volumeShareBasisPoints))
                .orElse(BigDecimal.ZERO);
    }

    private static BigDecimal basisPoints(BigDecimal price, BigDecimal points) {
        return price.multiply(points).movePointLeft(BASIS_POINT_DIGITS);
    }

    private static Price onTick(BigDecimal price, BigDecimal tick, RoundingMode rounding) {
        return new Price(price.divide(tick, 0, rounding).multiply(tick).max(BigDecimal.ZERO));
    }

    private static BigDecimal notNegative(String name, BigDecimal value) {
        new PaperSetting("FRICTION_" + name).requireNotNegative(value);
        return Decimals.canonical(value);
    }
}
