package io.gatehouse.application.marketdata;

import io.gatehouse.application.port.OffSessionQuotes;
import io.gatehouse.application.port.Reversible;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.marketdata.Quote;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Newest quotes of closed markets in a map. */
public final class InMemoryOffSessionQuotes implements OffSessionQuotes, Reversible {
    private final Map<Symbol, Quote> newest = new TreeMap<>();

    @Override
    public synchronized List<Quote> record(List<Quote> quotes) {
        Map<Symbol, Quote> last =
                quotes.stream().collect(Collectors.toMap(Quote::symbol, q -> q, (a, b) -> b));
        Set<Symbol> moved = new HashSet<>();
        for (Quote quote : last.values()) {
            Quote known = newest.get(quote.symbol());
            if (known == null || !known.isNewerThan(quote)) {
                newest.put(quote.symbol(), quote);
                moved.add(quote.symbol());
            }
        }
        return quotes.stream().filter(quote -> moved.contains(quote.symbol())).toList();
    }

    @Override
    public synchronized Map<Symbol, Quote> latest(Collection<Symbol> symbols) {
        return newest.values().stream()
                .filter(quote -> symbols.contains(quote.symbol()))
                .collect(Collectors.toMap(Quote::symbol, quote -> quote));
    }

    @Override
    public synchronized Runnable snapshot() {
        Map<Symbol, Quote> copy = Map.copyOf(newest);
        return () -> {
            newest.clear();
            newest.putAll(copy);
        };
    }
}
