package io.gatehouse.application.marketdata;

import io.gatehouse.application.port.InstrumentCatalogue;
import io.gatehouse.application.port.MarketData;
import io.gatehouse.application.port.Reversible;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.marketdata.FxRates;
import io.gatehouse.domain.marketdata.Quote;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Newest quotes in a map. */
public final class InMemoryMarketData implements MarketData, Reversible {
    private final InstrumentCatalogue catalogue;
    private final Map<Symbol, Quote> newest = new TreeMap<>();

    public InMemoryMarketData(InstrumentCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public synchronized List<Quote> record(List<Quote> quotes) {
        Map<Symbol, Quote> last =
                quotes.stream().collect(Collectors.toMap(Quote::symbol, q -> q, (a, b) -> b));
        Set<Symbol> moved = new HashSet<>();
        for (Quote quote : last.values()) {
            if (isNews(quote)) {
                Optional<Quote> before = Optional.ofNullable(newest.get(quote.symbol()));
                newest.put(quote.symbol(), quote.after(before));
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
    public synchronized FxRates fxRates() {
        return FxRates.of(catalogue.all(), newest);
    }

    @Override
    public synchronized Runnable snapshot() {
        Map<Symbol, Quote> copy = Map.copyOf(newest);
        return () -> {
            newest.clear();
            newest.putAll(copy);
        };
    }

    private boolean isNews(Quote quote) {
        Quote known = newest.get(quote.symbol());
        return known == null || !known.isNewerThan(quote);
    }
}
