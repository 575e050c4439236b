package io.gatehouse.application.marketdata;

import io.gatehouse.application.port.Reversible;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.marketdata.Quote;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** The newest quote of every instrument in a map; not safe for several threads by itself. */
final class NewestQuotes implements Reversible {
    private final Map<Symbol, Quote> newest = new TreeMap<>();

    /** Keeps what is not older than what it has, as made of it and the one before. */
    List<Quote> record(List<Quote> quotes, BiFunction<Quote, Optional<Quote>, Quote> kept) {
        Map<Symbol, Quote> last =
                quotes.stream().collect(Collectors.toMap(Quote::symbol, q -> q, (a, b) -> b));
        Set<Symbol> moved = new HashSet<>();
        for (Quote quote : last.values()) {
            Optional<Quote> known = Optional.ofNullable(newest.get(quote.symbol()));
            if (known.filter(before -> before.isNewerThan(quote)).isEmpty()) {
                newest.put(quote.symbol(), kept.apply(quote, known));
                moved.add(quote.symbol());
            }
        }
        return quotes.stream().filter(quote -> moved.contains(quote.symbol())).toList();
    }

    Map<Symbol, Quote> of(Collection<Symbol> symbols) {
        return newest.values().stream()
                .filter(quote -> symbols.contains(quote.symbol()))
                .collect(Collectors.toMap(Quote::symbol, quote -> quote));
    }

    Map<Symbol, Quote> all() {
        return newest;
    }

    @Override
    public Runnable snapshot() {
        Map<Symbol, Quote> copy = Map.copyOf(newest);
        return () -> {
            newest.clear();
            newest.putAll(copy);
        };
    }
}
