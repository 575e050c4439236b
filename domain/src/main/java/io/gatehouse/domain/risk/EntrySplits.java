package io.gatehouse.domain.risk;

import io.gatehouse.domain.money.Decimals;

import java.math.BigDecimal;
import java.util.stream.Stream;

/** How the risk of one setup is shared among its three entries: fractions that add up to 1. */
public record EntrySplits(BigDecimal first, BigDecimal second, BigDecimal third) {
    public static final EntrySplits USUAL =
            new EntrySplits(new BigDecimal("0.50"), new BigDecimal("0.35"), new BigDecimal("0.15"));

    public EntrySplits {
        first = Decimals.canonical(first);
        second = Decimals.canonical(second);
        third = Decimals.canonical(third);
        if (!areShares(first, second, third)) {
            throw new IllegalArgumentException(
                    "Entry splits are zero or more and add up to 1, not %s, %s and %s"
                            .formatted(first, second, third));
        }
    }

    /** Whether the three are zero or more and add up to 1. */
    public static boolean areShares(BigDecimal first, BigDecimal second, BigDecimal third) {
        return Stream.of(first, second, third).allMatch(share -> share.signum() >= 0)
                && first.add(second).add(third).compareTo(BigDecimal.ONE) == 0;
    }
}
