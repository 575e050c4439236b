package io.gatehouse.domain.performance;

import io.gatehouse.domain.instrument.Symbol;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * Returns of instruments from one day on which all have a close to the next such day, each named by
 * its later day, oldest first.
 */
public record CommonReturns(List<Symbol> symbols, List<LocalDate> days, ReturnMatrix returns) {
    public CommonReturns {
        symbols = List.copyOf(symbols);
        days = List.copyOf(days);
    }

    /** The newest of them, {@code most} at most. */
    public static CommonReturns of(SortedMap<Symbol, PriceHistory> histories, int most) {
        List<LocalDate> common = common(histories.values());
        List<LocalDate> used = common.subList(Math.max(0, common.size() - most - 1), common.size());
        return new CommonReturns(
                List.copyOf(histories.keySet()),
                used.subList(Math.min(1, used.size()), used.size()),
                ReturnMatrix.of(
                        histories.values().stream().map(one -> one.returns(used)).toList()));
    }

    private static List<LocalDate> common(Collection<PriceHistory> all) {
        TreeSet<LocalDate> common = new TreeSet<>();
        all.stream().limit(1).forEach(first -> common.addAll(first.days()));
        all.forEach(history -> common.retainAll(history.days()));
        return new ArrayList<>(common);
    }
}
