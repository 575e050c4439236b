package io.gatehouse.broker.paper;

import io.gatehouse.domain.instrument.TradingCalendar;
import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.order.QuoteSide;
import io.gatehouse.domain.order.Side;

import java.time.Instant;
import java.util.Optional;

/** One quote as orders meet it: its spread at least what the market's terms say. */
record MarketView(PaperTerms terms, Quote quote) {

    static MarketView of(PaperTerms terms, Quote quote) {
        return new MarketView(terms, terms.friction().widened(quote, terms.tick()));
    }

    /** Whether the market is open, and was when it was quoted. */
    boolean isOfSessionAt(Instant now) {
        TradingCalendar calendar = terms.instrument().calendar();
        return calendar.isOpen(now) && calendar.isOpen(quote.at());
    }

    /** What a taker of this side trades at before slippage; empty when nobody quotes for it. */
    Optional<Price> takenBy(Side side) {
        return QuoteSide.takenBy(side, quote);
    }

    /** What triggers stops of this side; empty when the quote does not show it. */
    Optional<Price> watchedBy(Side side) {
        return QuoteSide.watchedByStop(side, quote, terms.instrument().assetClass());
    }
}
