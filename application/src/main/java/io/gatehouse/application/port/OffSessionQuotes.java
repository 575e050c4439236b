package io.gatehouse.application.port;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.marketdata.Quote;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The newest quote of every instrument that came while its market was closed, after a session had
 * quoted it. People see it; no mark, rate, limit or fill ever goes by it, that is {@link
 * MarketData}.
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
