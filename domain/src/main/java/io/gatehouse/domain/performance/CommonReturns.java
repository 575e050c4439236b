package io.gatehouse.domain.performance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Returns from one day on which all histories have a close to the next such day, each named by its
 * later day, oldest first.
 */
public record CommonReturns(List<LocalDate> days, ReturnMatrix returns) {
    public CommonReturns {
        days = List.copyOf(days);
    }

    /** The newest of them, {@code most} at most, in the order of the histories. */
    public static CommonReturns of(Collection<PriceHistory> histories, int most) {
        List<LocalDate> common = common(histories);
        List<LocalDate> used = common.subList(Math.max(0, common.size() - most - 1), common.size());
        return new CommonReturns(
                used.subList(Math.min(1, used.size()), used.size()),
                ReturnMatrix.of(histories.stream().map(one -> one.returns(used)).toList()));
    }

    private static List<LocalDate> common(Collection<PriceHistory> all) {
        TreeSet<LocalDate> common = new TreeSet<>();
        all.stream().limit(1).forEach(first -> common.addAll(first.days()));
        all.forEach(history -> common.retainAll(history.days()));
        return new ArrayList<>(common);
    }
}
