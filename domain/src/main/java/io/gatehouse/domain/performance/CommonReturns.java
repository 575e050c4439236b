package io.gatehouse.domain.performance;

import io.gatehouse.domain.instrument.Symbol;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * Returns of instruments from one day on which all have a close to the next such day, each named by
 * its later day, oldest first: close / close before - 1, in each one's own currency.
 */
public record CommonReturns(List<Symbol> symbols, List<LocalDate> days, ReturnMatrix returns) {
    public CommonReturns {
        symbols = List.copyOf(symbols);
        days = List.copyOf(days);
    }

    /** The newest of them, {@code most} at most. */
    public static CommonReturns of(
            SortedMap<Symbol, SortedMap<LocalDate, BigDecimal>> closes, int most) {
        List<LocalDate> common = common(closes.values());
        List<LocalDate> used = common.subList(Math.max(0, common.size() - most - 1), common.size());
        return new CommonReturns(
                List.copyOf(closes.keySet()),
                used.subList(Math.min(1, used.size()), used.size()),
                ReturnMatrix.of(
                        closes.values().stream().map(series -> returns(series, used)).toList()));
    }

    private static List<LocalDate> common(Collection<SortedMap<LocalDate, BigDecimal>> all) {
        TreeSet<LocalDate> common = new TreeSet<>();
        all.stream().limit(1).forEach(first -> common.addAll(first.keySet()));
        all.forEach(series -> common.retainAll(series.keySet()));
        return new ArrayList<>(common);
    }

    private static double[] returns(Map<LocalDate, BigDecimal> closes, List<LocalDate> days) {
        double[] prices =
                days.stream().map(closes::get).mapToDouble(BigDecimal::doubleValue).toArray();
        double[] returns = new double[Math.max(0, prices.length - 1)];
        Arrays.setAll(returns, day -> prices[day + 1] / prices[day] - 1);
        return returns;
    }
}
