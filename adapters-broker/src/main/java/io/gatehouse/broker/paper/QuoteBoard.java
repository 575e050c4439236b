package io.gatehouse.broker.paper;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.marketdata.Quote;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The newest quote of every instrument as the paper market has seen it. */
final class QuoteBoard {
    private final Map<Symbol, Quote> newest = new HashMap<>();

    /**
     * Keeps the quote unless the known one is newer or shows the same; false when it is old news.
     * Of two quotes of one instant the later comer counts, as it does for the gate's marks.
     */
    boolean keep(Quote quote) {
        boolean isOld =
                newest(quote.symbol())
                        .filter(known -> known.isNewerThan(quote) || known.showsTheSame(quote))
                        .isPresent();
        if (!isOld) {
            newest.put(quote.symbol(), quote);
        }
        return !isOld;
    }

    Optional<Quote> newest(Symbol symbol) {
        return Optional.ofNullable(newest.get(symbol));
    }
}
