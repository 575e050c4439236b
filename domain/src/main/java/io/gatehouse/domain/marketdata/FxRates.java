package io.gatehouse.domain.marketdata;

import io.gatehouse.domain.instrument.CurrencyPair;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Decimals;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Conversion rates from quoted pairs: direct, inverted, or through crosses. A missing rate is
 * empty, never 1.
 */
public final class FxRates {
    private static final int LONGEST_CHAIN = 3;

    // Sorted, so that the same quotes always give the same cross.
    private final SortedMap<CurrencyCode, SortedMap<CurrencyCode, Rate>> rates;

    private FxRates(SortedMap<CurrencyCode, SortedMap<CurrencyCode, Rate>> rates) {
        this.rates = rates;
    }

    /** Units of {@code quote} for one of {@code base}, as quoted at an instant; more than zero. */
    public record Pair(CurrencyCode base, CurrencyCode quote, BigDecimal rate, Instant at) {
        public Pair {
            if (rate.signum() <= 0) {
                throw new IllegalArgumentException(
                        "An FX rate is more than zero: " + base + quote + " " + rate);
            }
            rate = Decimals.canonical(rate);
        }
    }

    /** What one unit is worth, and when the newest quote behind it was made. */
    private record Rate(BigDecimal value, Instant at) {
        Rate inverse() {
            return new Rate(BigDecimal.ONE.divide(value, Decimals.RATIO), at);
        }

        Rate times(Rate next) {
            return new Rate(
                    value.multiply(next.value, Decimals.RATIO), at.isAfter(next.at) ? at : next.at);
        }
    }

    /** Rates from pairs, each quoted at most once; their order does not matter. */
    public static FxRates of(Iterable<Pair> pairs) {
        SortedMap<CurrencyCode, SortedMap<CurrencyCode, Rate>> rates = new TreeMap<>();
        for (Pair pair : pairs) {
            Rate rate = new Rate(pair.rate(), pair.at());
            if (from(pair.base(), rates).put(pair.quote(), rate) != null) {
                throw new IllegalArgumentException(
                        "A pair is quoted once: " + pair.base() + pair.quote());
            }
        }
        for (Pair pair : pairs) {
            Rate inverse = new Rate(pair.rate(), pair.at()).inverse();
            from(pair.quote(), rates).putIfAbsent(pair.base(), inverse);
        }
        return new FxRates(rates);
    }

    /** Rates from what quotes there are of the pairs among these instruments, at their middle. */
    public static FxRates of(Collection<Instrument> instruments, Map<Symbol, Quote> quotes) {
        List<Pair> pairs = new ArrayList<>();
        for (Instrument instrument : instruments) {
            Quote quote = quotes.get(instrument.symbol());
            if (quote != null && quote.mid().isPositive()) {
                CurrencyPair.of(instrument).map(pair -> rated(pair, quote)).ifPresent(pairs::add);
            }
        }
        return of(pairs);
    }

    private static Pair rated(CurrencyPair pair, Quote quote) {
        return new Pair(pair.base(), pair.quote(), quote.mid().value(), quote.at());
    }

    /** Units of {@code to} for one of {@code from}; empty when no three pairs lead there. */
    public Optional<BigDecimal> rate(CurrencyCode from, CurrencyCode to) {
        return from.equals(to) ? Optional.of(BigDecimal.ONE) : shortest(from, to).map(Rate::value);
    }

    /** When the newest quote behind a rate was made; empty where it rests on none. */
    public Optional<Instant> quotedAt(CurrencyCode from, CurrencyCode to) {
        return from.equals(to) ? Optional.empty() : shortest(from, to).map(Rate::at);
    }

    private Optional<Rate> shortest(CurrencyCode from, CurrencyCode to) {
        for (int length = 1; length <= LONGEST_CHAIN; length++) {
            Optional<Rate> found = chain(from, to, length);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Rate> chain(CurrencyCode from, CurrencyCode to, int length) {
        SortedMap<CurrencyCode, Rate> next = rates.getOrDefault(from, new TreeMap<>());
        return length == 1
                ? Optional.ofNullable(next.get(to))
                : next.entrySet().stream()
                        .flatMap(hop -> through(hop, to, length - 1).stream())
                        .findFirst();
    }

    private Optional<Rate> through(Map.Entry<CurrencyCode, Rate> hop, CurrencyCode to, int length) {
        return chain(hop.getKey(), to, length).map(rate -> hop.getValue().times(rate));
    }

    private static SortedMap<CurrencyCode, Rate> from(
            CurrencyCode base, SortedMap<CurrencyCode, SortedMap<CurrencyCode, Rate>> rates) {
        return rates.computeIfAbsent(base, any -> new TreeMap<>());
    }
}
