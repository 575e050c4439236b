package io.gatehouse.broker.paper;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.marketdata.Quote;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The newest quote of every instrument as the paper market has seen it. */
final class QuoteBoard {
    private final Map<Symbol, Quote> newest = new HashMap<>();

    /** Keeps the quote when it is newer than the known one; false when it is old news. */
    boolean keep(Quote quote) {
        boolean news = newest(quote.symbol()).map(quote::isNewerThan).orElse(true);
        if (news) {
            newest.put(quote.symbol(), quote);
        }
        return news;
    }

    Optional<Quote> newest(Symbol symbol) {
        return Optional.ofNullable(newest.get(symbol));
    }
}
