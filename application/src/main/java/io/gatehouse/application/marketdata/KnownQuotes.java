package io.gatehouse.application.marketdata;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.marketdata.Quote;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The newest quotes of both kinds as a command goes on: those kept, then those that it adds. */
final class KnownQuotes {
    private final Map<Symbol, Quote> prices;
    private final Map<Symbol, Quote> offSession;

    /** {@code prices} are what the house goes by, {@code offSession} what is kept beside them. */
    KnownQuotes(Map<Symbol, Quote> prices, Map<Symbol, Quote> offSession) {
        this.prices = new HashMap<>(prices);
        this.offSession = new HashMap<>(offSession);
    }

    /** Of either kind: an instrument has one course of time. */
    boolean hasNewerThan(Quote quote) {
        return Stream.of(prices.get(quote.symbol()), offSession.get(quote.symbol()))
                .filter(Objects::nonNull)
                .anyMatch(known -> known.isNewerThan(quote));
    }

    /**
     * Whether a session has made the price that the house goes by. One that only stands in is kept
     * as off-session too: today's calendar need not be the one that it came under.
     */
    boolean hasSessionPrice(Symbol symbol) {
        Quote price = prices.get(symbol);
        Quote beside = offSession.get(symbol);
        return price != null && (beside == null || !beside.at().equals(price.at()));
    }

    void addPrice(Quote quote) {
        prices.put(quote.symbol(), quote);
    }

    void addOffSession(Quote quote) {
        offSession.put(quote.symbol(), quote);
    }
}
