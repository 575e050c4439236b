package io.gatehouse.broker.paper;

import io.gatehouse.domain.instrument.AssetClass;
import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.order.Side;

import java.time.Instant;
import java.util.Optional;

/** One quote as orders meet it: its spread at least what the market's terms say. */
record MarketView(PaperTerms terms, Quote quote) {

    static MarketView of(PaperTerms terms, Quote quote) {
        return new MarketView(terms, terms.friction().widened(quote, terms.tick()));
    }

    boolean isOpenAt(Instant now) {
        return terms.instrument().calendar().isOpen(now);
    }

    /** What a taker of this side trades at before slippage; empty when nobody quotes for it. */
    Optional<Price> takenBy(Side side) {
        return side == Side.BUY ? quote.buySide() : quote.sellSide();
    }

    /**
     * What stops of this side watch: the last trade; for currencies and metals, and on feeds
     * without one, what they would trade at.
     */
    Optional<Price> watchedBy(Side side) {
        AssetClass kind = terms.instrument().assetClass();
        boolean dealt = kind == AssetClass.FOREX || kind == AssetClass.METAL;
        return dealt || quote.last().isEmpty() ? takenBy(side) : quote.last();
    }
}
