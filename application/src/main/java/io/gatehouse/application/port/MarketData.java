package io.gatehouse.application.port;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.marketdata.FxRates;
import io.gatehouse.domain.marketdata.Quote;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The newest quote of every instrument, shared by all nodes. In a transaction reads are of what has
 * been committed anywhere; outside of one they may be a moment behind the other nodes.
 */
public interface MarketData {
    /**
     * Keeps the newest quote of each instrument, unless a newer one is known; answers the quotes of
     * the instruments that moved. Those of one instrument come oldest first.
     */
    List<Quote> record(List<Quote> quotes);

    /** The newest quotes of these instruments; one without a quote is absent from the map. */
    Map<Symbol, Quote> latest(Collection<Symbol> symbols);

    /** Conversion rates from the newest quotes of the currency pairs. */
    FxRates fxRates();

    /** Quotes and conversion rates in one read, as a decision wants them. */
    default Snapshot snapshot(Collection<Symbol> symbols) {
        return new Snapshot(latest(symbols), fxRates());
    }

    /** Newest quotes by instrument, and what the currency pairs say. */
    record Snapshot(Map<Symbol, Quote> quotes, FxRates rates) {
        public Snapshot {
            quotes = Map.copyOf(quotes);
        }
    }
}
