package io.gatehouse.domain.order;

import io.gatehouse.domain.instrument.AssetClass;
import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.money.Price;

import java.util.Optional;

/** Which price of a quote an order of a side meets; empty when the quote does not show it. */
public final class QuoteSide {
    private QuoteSide() {}

    /** What a taker of this side trades at: a buyer at the ask, a seller at the bid. */
    public static Optional<Price> takenBy(Side side, Quote quote) {
        return side == Side.BUY ? quote.buySide() : quote.sellSide();
    }

    /**
     * What triggers a stop of this side: the last trade; for currencies and metals, which dealers
     * quote, and on feeds without one, what the stop would trade at.
     */
    public static Optional<Price> watchedByStop(Side side, Quote quote, AssetClass kind) {
        return kind.isInLots() || quote.last().isEmpty() ? takenBy(side, quote) : quote.last();
    }
}
