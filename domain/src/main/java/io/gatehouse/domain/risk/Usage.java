package io.gatehouse.domain.risk;

import io.gatehouse.domain.money.Decimals;

import java.math.BigDecimal;

/** Room that is taken: by what is held, by what is working, and with the order in all. */
public record Usage(BigDecimal used, BigDecimal reserved, BigDecimal projected) {
    /** Of the worst case before and after the order, of which {@code used} is held. */
    static Usage of(BigDecimal used, BigDecimal worst, BigDecimal after) {
        return new Usage(used, worst.subtract(used), after);
    }

    /** Taken by the order alone. */
    public static Usage ofOrder(BigDecimal projected) {
        return new Usage(BigDecimal.ZERO, BigDecimal.ZERO, projected);
    }

    /** Taken by the order, of which that has filled already. */
    public static Usage ofOrder(BigDecimal filled, BigDecimal more) {
        return new Usage(filled, BigDecimal.ZERO, Decimals.plus(filled, more));
    }

    /** Taken beside it by something that the order leaves as it is. */
    public Usage plus(BigDecimal otherUsed, BigDecimal otherReserved) {
        return new Usage(
                Decimals.plus(used, otherUsed),
                Decimals.plus(reserved, otherReserved),
                Decimals.plus(Decimals.plus(projected, otherUsed), otherReserved));
    }
}
