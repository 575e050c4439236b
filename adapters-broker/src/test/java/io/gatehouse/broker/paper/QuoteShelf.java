package io.gatehouse.broker.paper;

import io.gatehouse.application.port.MarketData;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.marketdata.FxRates;
import io.gatehouse.domain.marketdata.Quote;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Market data in memory: the last quote put there. */
final class QuoteShelf implements MarketData {
    private final Map<Symbol, Quote> newest = new ConcurrentHashMap<>();

    @Override
    public List<Quote> record(List<Quote> quotes) {
        quotes.forEach(quote -> newest.put(quote.symbol(), quote));
        return quotes;
    }

    @Override
    public Map<Symbol, Quote> latest(Collection<Symbol> symbols) {
        return newest.values().stream()
                .filter(quote -> symbols.contains(quote.symbol()))
                .collect(Collectors.toMap(Quote::symbol, quote -> quote));
    }

    @Override
    public FxRates fxRates() {
        return FxRates.of(List.of());
    }
}
