package io.gatehouse.broker.paper;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.marketdata.Quote;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The newest quote of every instrument as the paper market has been told of it, or has seen it
 * ahead of that.
 */
final class QuoteBoard {
    private final Map<Symbol, Quote> told = new HashMap<>();
    private final Map<Symbol, Quote> seen = new HashMap<>();

    /**
     * Keeps the quote unless the known one is newer or shows the same; false when it is old news.
     * Of two quotes of one instant the later comer counts, as it does for the gate's marks.
     */
    boolean keep(Quote quote) {
        boolean isOld =
                Optional.ofNullable(told.get(quote.symbol()))
                        .filter(known -> known.isNewerThan(quote) || known.showsTheSame(quote))
                        .isPresent();
        if (!isOld) {
            told.put(quote.symbol(), quote);
            seen.computeIfPresent(
                    quote.symbol(), (symbol, ahead) -> ahead.isNewerThan(quote) ? ahead : null);
        }
        return !isOld;
    }

    /** A quote that is still to be told, after the steps that led to it. */
    void see(Quote quote) {
        Optional<Quote> known = newest(quote.symbol());
        if (known.filter(one -> one.isNewerThan(quote) || one.showsTheSame(quote)).isEmpty()) {
            seen.put(quote.symbol(), quote);
        }
    }

    /** Told or seen. */
    Optional<Quote> newest(Symbol symbol) {
        Quote ahead = seen.get(symbol);
        return Optional.ofNullable(ahead == null ? told.get(symbol) : ahead);
    }
}
