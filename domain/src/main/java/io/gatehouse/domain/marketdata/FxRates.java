package io.gatehouse.domain.marketdata;

import io.gatehouse.domain.instrument.CurrencyPair;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Decimals;

import java.math.BigDecimal;
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
    private final SortedMap<CurrencyCode, SortedMap<CurrencyCode, BigDecimal>> rates;

    private FxRates(SortedMap<CurrencyCode, SortedMap<CurrencyCode, BigDecimal>> rates) {
        this.rates = rates;
    }

    /** Units of {@code quote} for one of {@code base}, from one quoted pair; more than zero. */
    public record Pair(CurrencyCode base, CurrencyCode quote, BigDecimal rate) {
        public Pair {
            if (rate.signum() <= 0) {
                throw new IllegalArgumentException(
                        "An FX rate is more than zero: " + base + quote + " " + rate);
            }
            rate = Decimals.canonical(rate);
        }
    }

    /** Rates from pairs, each quoted at most once; their order does not matter. */
    public static FxRates of(Iterable<Pair> pairs) {
        SortedMap<CurrencyCode, SortedMap<CurrencyCode, BigDecimal>> rates = new TreeMap<>();
        for (Pair pair : pairs) {
            if (from(pair.base(), rates).put(pair.quote(), pair.rate()) != null) {
                throw new IllegalArgumentException(
                        "A pair is quoted once: " + pair.base() + pair.quote());
            }
        }
        for (Pair pair : pairs) {
            BigDecimal inverse = BigDecimal.ONE.divide(pair.rate(), Decimals.RATIO);
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
        return new Pair(pair.base(), pair.quote(), quote.mid().value());
    }

    /** Units of {@code to} for one of {@code from}; empty when no three pairs lead there. */
    public Optional<BigDecimal> rate(CurrencyCode from, CurrencyCode to) {
        if (from.equals(to)) {
            return Optional.of(BigDecimal.ONE);
        }
        for (int length = 1; length <= LONGEST_CHAIN; length++) {
            Optional<BigDecimal> found = chain(from, to, length);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<BigDecimal> chain(CurrencyCode from, CurrencyCode to, int length) {
        SortedMap<CurrencyCode, BigDecimal> next = rates.getOrDefault(from, new TreeMap<>());
        return length == 1
                ? Optional.ofNullable(next.get(to))
                : next.entrySet().stream()
                        .flatMap(hop -> through(hop, to, length - 1).stream())
                        .findFirst();
    }

    private Optional<BigDecimal> through(
            Map.Entry<CurrencyCode, BigDecimal> hop, CurrencyCode to, int length) {
        return chain(hop.getKey(), to, length)
                .map(rate -> hop.getValue().multiply(rate, Decimals.RATIO));
    }

    private static SortedMap<CurrencyCode, BigDecimal> from(
            CurrencyCode base, SortedMap<CurrencyCode, SortedMap<CurrencyCode, BigDecimal>> rates) {
        return rates.computeIfAbsent(base, any -> new TreeMap<>());
    }
}
