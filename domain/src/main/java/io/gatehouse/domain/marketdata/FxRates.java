package io.gatehouse.domain.marketdata;

import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Decimals;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Conversion rates from quoted pairs: direct, inverted, or through crosses. A missing rate is
 * empty, never 1.
 */
public final class FxRates {
    private static final int LONGEST_CROSS = 3;

    private final Map<CurrencyCode, Map<CurrencyCode, BigDecimal>> edges;

    private FxRates(Map<CurrencyCode, Map<CurrencyCode, BigDecimal>> edges) {
        this.edges = edges;
    }

    /**
     * Units of {@code quote} for one unit of {@code base}, from one quoted pair; rate more than
     * zero.
     */
    public record Pair(CurrencyCode base, CurrencyCode quote, BigDecimal rate) {
        public Pair {
            if (rate.signum() <= 0) {
                throw new IllegalArgumentException(
                        "An FX rate is more than zero: " + base + quote + " " + rate);
            }
        }
    }

    public static FxRates of(Iterable<Pair> pairs) {
        Map<CurrencyCode, Map<CurrencyCode, BigDecimal>> edges = new HashMap<>();
        for (Pair pair : pairs) {
            edges.computeIfAbsent(pair.base(), base -> new HashMap<>())
                    .put(pair.quote(), pair.rate());
        }
        for (Pair pair : pairs) {
            BigDecimal inverse = BigDecimal.ONE.divide(pair.rate(), Decimals.RATIO);
            edges.computeIfAbsent(pair.quote(), quote -> new HashMap<>())
                    .putIfAbsent(pair.base(), inverse);
        }
        return new FxRates(edges);
    }

    /**
     * Units of {@code to} for one unit of {@code from}; empty when no chain of pairs leads there.
     */
    public Optional<BigDecimal> rate(CurrencyCode from, CurrencyCode to) {
        if (from.equals(to)) {
            return Optional.of(BigDecimal.ONE);
        }
        for (int length = 1; length <= LONGEST_CROSS; length++) {
            Optional<BigDecimal> found = cross(from, to, length, new HashSet<>());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<BigDecimal> cross(
            CurrencyCode from, CurrencyCode to, int length, Set<CurrencyCode> seen) {
        Map<CurrencyCode, BigDecimal> next = edges.getOrDefault(from, Map.of());
        if (length == 1) {
            return Optional.ofNullable(next.get(to));
        }
        seen.add(from);
        // Sorted, so that the same quotes always give the same cross.
        return next.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(hop -> !seen.contains(hop.getKey()))
                .flatMap(hop -> onwards(hop, to, length, seen).stream())
                .findFirst();
    }

    private Optional<BigDecimal> onwards(
            Map.Entry<CurrencyCode, BigDecimal> hop,
            CurrencyCode to,
            int length,
            Set<CurrencyCode> seen) {
        return cross(hop.getKey(), to, length - 1, seen)
                .map(rate -> hop.getValue().multiply(rate, Decimals.RATIO));
    }
}
