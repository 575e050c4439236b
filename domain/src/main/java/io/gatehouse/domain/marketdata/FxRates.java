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
import java.util.stream.Stream;

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

    /** The quote of a currency pair that a rate rests on. */
    public record Leg(Instrument instrument, Quote quote) {}

    /** Units of {@code quote} for one of {@code base}, more than zero, and who quotes it. */
    public record Pair(CurrencyCode base, CurrencyCode quote, BigDecimal rate, Optional<Leg> leg) {
        public Pair {
            if (rate.signum() <= 0) {
                throw new IllegalArgumentException(
                        "An FX rate is more than zero: " + base + quote + " " + rate);
            }
            rate = Decimals.canonical(rate);
        }

        /** One that no quote on hand stands for, as the close of a day. */
        public Pair(CurrencyCode base, CurrencyCode quote, BigDecimal rate) {
            this(base, quote, rate, Optional.empty());
        }
    }

    /** What one unit is worth, and by which quotes. */
    private record Rate(BigDecimal value, List<Leg> legs) {
        static Rate of(Pair pair) {
            return new Rate(pair.rate(), pair.leg().stream().toList());
        }

        Rate inverse() {
            return new Rate(BigDecimal.ONE.divide(value, Decimals.RATIO), legs);
        }

        Rate times(Rate next) {
            return new Rate(
                    value.multiply(next.value, Decimals.RATIO),
                    Stream.concat(legs.stream(), next.legs.stream()).toList());
        }
    }

    /** Rates from pairs, each quoted at most once; their order does not matter. */
    public static FxRates of(Iterable<Pair> pairs) {
        SortedMap<CurrencyCode, SortedMap<CurrencyCode, Rate>> rates = new TreeMap<>();
        for (Pair pair : pairs) {
            if (from(pair.base(), rates).put(pair.quote(), Rate.of(pair)) != null) {
                throw new IllegalArgumentException(
                        "A pair is quoted once: " + pair.base() + pair.quote());
            }
        }
        for (Pair pair : pairs) {
            from(pair.quote(), rates).putIfAbsent(pair.base(), Rate.of(pair).inverse());
        }
        return new FxRates(rates);
    }

    /** Rates from what quotes there are of the pairs among these instruments, at their middle. */
    public static FxRates of(Collection<Instrument> instruments, Map<Symbol, Quote> quotes) {
        List<Pair> pairs = new ArrayList<>();
        for (Instrument instrument : instruments) {
            Quote quote = quotes.get(instrument.symbol());
            if (quote != null && quote.mid().isPositive()) {
                CurrencyPair.of(instrument)
                        .map(pair -> rated(pair, new Leg(instrument, quote)))
                        .ifPresent(pairs::add);
            }
        }
        return of(pairs);
    }

    private static Pair rated(CurrencyPair pair, Leg leg) {
        return new Pair(pair.base(), pair.quote(), leg.quote().mid().value(), Optional.of(leg));
    }

    /** Units of {@code to} for one of {@code from}; empty when no three pairs lead there. */
    public Optional<BigDecimal> rate(CurrencyCode from, CurrencyCode to) {
        return from.equals(to) ? Optional.of(BigDecimal.ONE) : shortest(from, to).map(Rate::value);
    }

    /** The quotes behind a rate, one for each step of its chain; none where it rests on none. */
    public List<Leg> legs(CurrencyCode from, CurrencyCode to) {
        return from.equals(to) ? List.of() : shortest(from, to).map(Rate::legs).orElseGet(List::of);
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
