package io.gatehouse.application.marketdata;

import io.gatehouse.application.port.DependencyDown;
import io.gatehouse.application.port.QuoteListener;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.marketdata.Quote;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Tells this node's listeners of quotes, from whichever node they come: each once, in the order in
 * which they became known, and never an older one after a newer.
 */
public final class TellQuotes {
    private static final Logger LOG = LoggerFactory.getLogger(TellQuotes.class);

    /** As long as a request waits for a connection to the database. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final List<QuoteListener> listeners;
    private final Duration patience;
    private final Map<Symbol, Quote> told = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();

    public TellQuotes(List<QuoteListener> listeners) {
        this(listeners, PATIENCE);
    }

    TellQuotes(List<QuoteListener> listeners, Duration patience) {
        this.listeners = List.copyOf(listeners);
        this.patience = patience;
    }

    /**
     * Finds out, and returns when all listeners have been told; what one of them throws is logged.
     * Nobody tells of anything between the two: it may be newer, and this would be left out.
     */
    public void tell(Supplier<List<Quote>> found) {
        tell(found, Function.identity());
    }

    /**
     * The same of what tells of quotes among other things; DependencyDown where those before do not
     * come to an end.
     */
    <T> T tell(Supplier<T> found, Function<T, List<Quote>> quotes) {
        takeTurn();
        try {
            T all = found.get();
            List<Quote> news = news(quotes.apply(all));
            if (!news.isEmpty()) {
                listeners.forEach(listener -> tell(listener, news));
            }
            return all;
        } finally {
            lock.unlock();
        }
    }

    private void takeTurn() {
        try {
            if (!lock.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new DependencyDown(
                        "The database", new TimeoutException("Other quotes are still being kept"));
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new DependencyDown("The database", ended);
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
