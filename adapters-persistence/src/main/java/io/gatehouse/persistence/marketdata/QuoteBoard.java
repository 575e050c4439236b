package io.gatehouse.persistence.marketdata;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.marketdata.Quote;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A node's copy of the newest quotes. */
final class QuoteBoard {
    private final Map<Symbol, Quote> newest = new ConcurrentHashMap<>();

    /** Keeps what is not older than what it has. */
    void put(Collection<Quote> quotes) {
        for (Quote quote : quotes) {
            newest.merge(quote.symbol(), quote, (known, q) -> known.isNewerThan(q) ? known : q);
        }
    }

    /** The quotes it has of these instruments. */
    Map<Symbol, Quote> read(Collection<Symbol> symbols) {
        Map<Symbol, Quote> found = new HashMap<>();
        for (Symbol symbol : symbols) {
            Quote quote = newest.get(symbol);
            if (quote != null) {
                found.put(symbol, quote);
            }
        }
        return found;
    }
}
