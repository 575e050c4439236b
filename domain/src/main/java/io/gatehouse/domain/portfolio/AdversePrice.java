package io.gatehouse.domain.portfolio;

import io.gatehouse.domain.instrument.ContractSpec;
import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.order.OrderType;
import io.gatehouse.domain.order.Side;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The worst price an order may commit at: what funds, margin and committed capital are reckoned
 * with.
 */
public final class AdversePrice {
    /**
     * A short sale of a cash security is reckoned 3 % above the ask, for what it may cost to buy
     * back.
     */
    private static final BigDecimal SHORT_SALE_MARKUP = new BigDecimal("1.03");

    private AdversePrice() {}

    /**
     * Market at ask or bid, buy limit at its limit, sell limit at max(limit, bid), stop at its
     * stop; empty unknown.
     */
    public static Optional<Price> entry(
            OrderType type,
            Side side,
            Optional<Price> limit,
            Optional<Price> stop,
            Optional<Quote> quote) {
        return switch (type) {
            case MARKET ->
                    quote.flatMap(known -> side == Side.BUY ? known.buySide() : known.sellSide());
            case LIMIT -> side == Side.BUY ? limit : limit.map(price -> atLeastBid(price, quote));
            case STOP -> stop;
            case STOP_LIMIT -> limit;
        };
    }

    /**
     * What is committed when the order opens: as the entry, but short sales of cash securities at
     * max(limit, ask x 1.03).
     */
    public static Optional<Price> committed(
            Optional<Price> entry,
            Side side,
            ContractSpec spec,
            Optional<Price> limit,
            Optional<Quote> quote) {
        if (side == Side.BUY || spec.isMargined()) {
            return entry;
        }
        Optional<Price> markedUp =
                quote.flatMap(Quote::buySide)
                        .map(ask -> new Price(ask.value().multiply(SHORT_SALE_MARKUP)));
        return markedUp.map(price -> limit.map(price::max).orElse(price)).or(() -> entry);
    }

    private static Price atLeastBid(Price limit, Optional<Quote> quote) {
        return quote.flatMap(Quote::sellSide).map(limit::max).orElse(limit);
    }
}
