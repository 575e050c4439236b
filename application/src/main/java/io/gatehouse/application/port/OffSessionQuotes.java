package io.gatehouse.application.port;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.marketdata.Quote;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The newest quote of every instrument that came while its market was closed. People see it; marks,
 * rates, limits and fills go by {@link MarketData}, where such a quote only stands in until a
 * session has made a price.
 */
public interface OffSessionQuotes {
    /**
     * Keeps the newest quote of each instrument, unless a newer one is kept; answers the quotes of
     * the instruments that moved. Those of one instrument come oldest first.
     */
    List<Quote> record(List<Quote> quotes);

    /** The newest quotes of these instruments; one without a quote is absent from the map. */
    Map<Symbol, Quote> latest(Collection<Symbol> symbols);
}
