package io.gatehouse.domain.performance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * An instrument's daily closes and, where its currency is foreign, what one unit of that was worth.
 * Of what is fully paid, all of its value moves with the rate; of what is margined, the gain alone.
 */
public record PriceHistory(
        SortedMap<LocalDate, BigDecimal> closes,
        Optional<SortedMap<LocalDate, BigDecimal>> rates,
        boolean isMargined) {
    public PriceHistory {
        closes = copy(closes);
        rates = rates.map(PriceHistory::copy);
    }

    /** In the instrument's own currency. */
    public static PriceHistory of(SortedMap<LocalDate, BigDecimal> closes) {
        return new PriceHistory(closes, Optional.empty(), false);
    }

    /** The days of which everything is known that returns need. */
    public SortedSet<LocalDate> days() {
        SortedSet<LocalDate> days = new TreeSet<>(closes.keySet());
        rates.ifPresent(known -> days.retainAll(known.keySet()));
        return days;
    }

    /**
     * From each of these days to the next, with p = close / close before and x = rate / rate
     * before: p x - 1 of what is fully paid, (p - 1) x of what is margined.
     */
    double[] returns(List<LocalDate> days) {
        double[] prices = growth(closes, days);
        double[] returns = new double[prices.length];
        double[] moves = rates.map(known -> growth(known, days)).orElseGet(() -> unmoved(returns));
        Arrays.setAll(
                returns,
                day -> isMargined ? (prices[day] - 1) * moves[day] : prices[day] * moves[day] - 1);
        return returns;
    }

    private static double[] growth(Map<LocalDate, BigDecimal> values, List<LocalDate> days) {
        double[] known =
                days.stream().map(values::get).mapToDouble(BigDecimal::doubleValue).toArray();
        double[] growth = new double[Math.max(0, known.length - 1)];
        Arrays.setAll(growth, day -> known[day + 1] / known[day]);
        return growth;
    }

    private static double[] unmoved(double[] returns) {
        double[] moves = new double[returns.length];
        Arrays.fill(moves, 1);
        return moves;
    }

    private static SortedMap<LocalDate, BigDecimal> copy(SortedMap<LocalDate, BigDecimal> values) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }
}
