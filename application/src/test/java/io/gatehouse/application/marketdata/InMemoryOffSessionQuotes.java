package io.gatehouse.application.marketdata;

import io.gatehouse.application.port.OffSessionQuotes;
import io.gatehouse.application.port.Reversible;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.marketdata.Quote;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Newest quotes of closed markets in a map. */
public final class InMemoryOffSessionQuotes implements OffSessionQuotes, Reversible {
    private final NewestQuotes newest = new NewestQuotes();

    @Override
    public synchronized List<Quote> record(List<Quote> quotes) {
        return newest.record(quotes, (quote, before) -> quote);
    }

    @Override
    public synchronized Map<Symbol, Quote> latest(Collection<Symbol> symbols) {
        return newest.of(symbols);
    }

    @Override
    public synchronized Runnable snapshot() {
        return newest.snapshot();
    }
}
