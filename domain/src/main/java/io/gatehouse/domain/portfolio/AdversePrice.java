package io.gatehouse.domain.portfolio;

import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.order.OrderType;
import io.gatehouse.domain.order.Side;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The worst prices an order may open at: funds, margin and capital are reckoned with {@code
 * committed}, a loss at a stop from {@code risked}, notional and stress with {@code highest}. The
 * mark stands in where the market shows nothing, zero where there is none: PriceMissing tells both.
 */
public record AdversePrice(Price committed, Price risked, Price highest) {
    /**
     * A short sale of a cash security is reckoned 3 % above the ask, for what it may cost to buy
     * back.
     */
    private static final BigDecimal SHORT_SALE_MARKUP = new BigDecimal("1.03");

    private static final Price NOTHING = new Price(BigDecimal.ZERO);

    public static AdversePrice of(
            Holding holding,
            Side side,
            OrderType type,
            Optional<Price> limit,
            Optional<Price> stop) {
        Price risked = risked(holding, side, type, limit, stop);
        Price highest = highest(holding, side, type, stop, risked);
        return new AdversePrice(committed(holding, side, limit, highest), risked, highest);
    }

    /** What a loss is reckoned from: towards its stop, or of a stress move where it has none. */
    public Price losing(Optional<Price> stopLoss) {
        return stopLoss.isPresent() ? risked : highest;
    }

    private static Price risked(
            Holding holding,
            Side side,
            OrderType type,
            Optional<Price> limit,
            Optional<Price> stop) {
        Optional<Price> expected = expected(side, type, limit, stop, holding.quote());
        return expected.isPresent() ? expected.get() : holding.mark().orElse(NOTHING);
    }

    /**
     * The price that the order itself names or meets: market at ask or bid, limit and stop-limit at
     * the limit, stop at its stop; empty when the market shows none.
     */
    public static Optional<Price> expected(
            Side side,
            OrderType type,
            Optional<Price> limit,
            Optional<Price> stop,
            Optional<Quote> quote) {
        return switch (type) {
            case MARKET -> side == Side.BUY ? ask(quote) : bid(quote);
            case LIMIT, STOP_LIMIT -> limit;
            case STOP -> stop;
        };
    }

    /** A sale that names a limit fills at the better bid, or at the stop that triggers it. */
    private static Price highest(
            Holding holding, Side side, OrderType type, Optional<Price> stop, Price expected) {
        if (side == Side.BUY || !type.hasLimit()) {
            return expected;
        }
        Optional<Price> better = type.hasStop() ? stop : bid(holding.quote());
        return better.isPresent() ? expected.max(better.get()) : expected;
    }

    private static Price committed(
            Holding holding, Side side, Optional<Price> limit, Price highest) {
        return side == Side.BUY || holding.isMargined()
                ? highest
                : shortSale(limit, holding.quote()).orElse(highest);
    }

    private static Optional<Price> shortSale(Optional<Price> limit, Optional<Quote> quote) {
        Optional<Price> ask = ask(quote);
        if (ask.isEmpty()) {
            return Optional.empty();
        }
        Price markedUp = new Price(ask.get().value().multiply(SHORT_SALE_MARKUP));
        return Optional.of(limit.isPresent() ? markedUp.max(limit.get()) : markedUp);
    }

    private static Optional<Price> ask(Optional<Quote> quote) {
        return quote.isPresent() ? quote.get().buySide() : Optional.empty();
    }

    private static Optional<Price> bid(Optional<Quote> quote) {
        return quote.isPresent() ? quote.get().sellSide() : Optional.empty();
    }
}
