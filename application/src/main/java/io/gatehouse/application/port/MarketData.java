package io.gatehouse.application.port;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.marketdata.FxRates;
import io.gatehouse.domain.marketdata.Quote;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The newest quote of every instrument, shared by all nodes. */
public interface MarketData {
    /** Keeps what is newer than what is known; answers the quotes that were kept. */
    List<Quote> record(List<Quote> quotes);

    /** The newest quotes of these instruments; one without a quote is absent from the map. */
    Map<Symbol, Quote> latest(Collection<Symbol> symbols);

    /** Conversion rates from the newest quotes of the currency pairs. */
    FxRates fxRates();
}
