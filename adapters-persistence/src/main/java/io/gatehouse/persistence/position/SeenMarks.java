package io.gatehouse.persistence.position;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.marketdata.Quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/** Quotes of this node that no trade has been measured by yet: few an instrument, the extremes. */
final class SeenMarks {
    /** Beyond this many, of an instrument's quotes the extremes stay, and the newest. */
    private static final int MOST_QUOTES = 64;

    private final ReentrantLock lock = new ReentrantLock();
    private Map<Symbol, List<Quote>> seen = new HashMap<>();

    void add(List<Quote> quotes) {
        lock.lock();
        try {
            for (Quote quote : quotes) {
                List<Quote> before =
                        seen.computeIfAbsent(quote.symbol(), symbol -> new ArrayList<>());
                before.add(quote);
                if (before.size() > MOST_QUOTES) {
                    seen.put(quote.symbol(), extremes(before));
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** All of them, by instrument; from now on they are forgotten. */
    List<Quote> take() {
        lock.lock();
        try {
            Map<Symbol, List<Quote>> taken = seen;
            seen = new HashMap<>();
            return taken.values().stream().flatMap(List::stream).toList();
        } finally {
            lock.unlock();
        }
    }

    private static List<Quote> extremes(List<Quote> quotes) {
        return new ArrayList<>(
                Stream.of(
                                quotes.stream().min(by(1)),
                                quotes.stream().max(by(1)),
                                quotes.stream().min(by(-1)),
                                quotes.stream().max(by(-1)),
                                quotes.stream().max(Comparator.comparing(Quote::at)))
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList());
    }

    private static Comparator<Quote> by(int sign) {
        return Comparator.comparing(quote -> quote.markFor(sign));
    }
}
