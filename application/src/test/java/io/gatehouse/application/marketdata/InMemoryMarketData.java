package io.gatehouse.application.marketdata;

import io.gatehouse.application.port.InstrumentCatalogue;
import io.gatehouse.application.port.MarketData;
import io.gatehouse.application.port.Reversible;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.marketdata.FxRates;
import io.gatehouse.domain.marketdata.Quote;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Newest quotes in a map. */
public final class InMemoryMarketData implements MarketData, Reversible {
    private final InstrumentCatalogue catalogue;
    private final NewestQuotes newest = new NewestQuotes();

    public InMemoryMarketData(InstrumentCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public synchronized List<Quote> record(List<Quote> quotes) {
        return newest.record(quotes, Quote::after);
    }

    @Override
    public synchronized Map<Symbol, Quote> latest(Collection<Symbol> symbols) {
        return newest.of(symbols);
    }

    @Override
    public synchronized FxRates fxRates() {
        return FxRates.of(catalogue.all(), newest.all());
    }

    @Override
    public synchronized Runnable snapshot() {
        return newest.snapshot();
    }
}
