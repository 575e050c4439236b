package io.gatehouse.application.marketdata;

import io.gatehouse.application.port.QuoteListener;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.marketdata.Quote;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Tells this node's listeners of quotes, from whichever node they come: each once, in the order in
 * which they became known, and never an older one after a newer.
 */
public final class TellQuotes {
    private static final Logger LOG = LoggerFactory.getLogger(TellQuotes.class);

    private final List<QuoteListener> listeners;
    private final Map<Symbol, Quote> told = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();

    public TellQuotes(List<QuoteListener> listeners) {
        this.listeners = List.copyOf(listeners);
    }

    /** Returns when all listeners have been told; what one of them throws is logged. */
    public void tell(List<Quote> quotes) {
        lock.lock();
        try {
            List<Quote> news = news(quotes);
            if (!news.isEmpty()) {
                listeners.forEach(listener -> tell(listener, news));
            }
        } finally {
            lock.unlock();
        }
    }

    private List<Quote> news(List<Quote> quotes) {
        List<Quote> news = new ArrayList<>();
        for (Quote quote : quotes) {
            Quote last = told.get(quote.symbol());
            if (last == null || !(last.isNewerThan(quote) || last.showsTheSame(quote))) {
                told.put(quote.symbol(), quote);
                news.add(quote);
            }
        }
        return news;
    }

    private static void tell(QuoteListener listener, List<Quote> news) {
        try {
            listener.quotesChanged(news);
        } catch (RuntimeException fault) {
            LOG.error("{} failed on new quotes; the others are told", listener, fault);
        }
    }
}
