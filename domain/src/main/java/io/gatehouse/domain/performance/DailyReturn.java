package io.gatehouse.domain.performance;

import java.math.BigDecimal;
import java.time.LocalDate;

/** The time-weighted return of a day as growth: 1.01 is a gain of one percent. */
public record DailyReturn(LocalDate date, BigDecimal growth) {
    /** As a fraction: 0.01 is a gain of one percent. */
    public double value() {
        return growth.subtract(BigDecimal.ONE).doubleValue();
    }

    boolean isGain() {
        return growth.compareTo(BigDecimal.ONE) > 0;
    }

    boolean isFlat() {
        return growth.compareTo(BigDecimal.ONE) == 0;
    }

    boolean isLoss() {
        return growth.compareTo(BigDecimal.ONE) < 0;
    }
}
