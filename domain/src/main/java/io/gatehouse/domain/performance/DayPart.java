package io.gatehouse.domain.performance;

import java.math.BigDecimal;

/** When in a day money came or went, and the share of the day that it was at work. */
public enum DayPart {
    START(BigDecimal.ONE),
    /** At some time between; by convention half of the day. */
    DURING(new BigDecimal("0.5")),
    END(BigDecimal.ZERO);

    private final BigDecimal share;

    DayPart(BigDecimal share) {
        this.share = share;
    }

    BigDecimal share() {
        return share;
    }
}
