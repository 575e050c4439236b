package io.gatehouse.domain.position;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * How long a lot was held, by calendar dates. Long-term is more than a year (26 U.S.C. 1222): sold
 * on the anniversary of its purchase, a lot is still short-term.
 */
public record HoldingPeriod(LocalDate acquired, LocalDate disposed) {
    public HoldingPeriod {
        if (disposed.isBefore(acquired)) {
            throw new IllegalArgumentException(
                    "Disposed of on " + disposed + ", before it was acquired on " + acquired);
        }
    }

    /**
     * The dates of two instants in a time zone. A fill that was told late may have closed what was
     * bought after it: that was held for no time.
     */
    public static HoldingPeriod between(Instant acquired, Instant disposed, ZoneId zone) {
        LocalDate from = LocalDate.ofInstant(acquired, zone);
        LocalDate to = LocalDate.ofInstant(disposed, zone);
        return new HoldingPeriod(from, to.isBefore(from) ? from : to);
    }

    public long days() {
        return ChronoUnit.DAYS.between(acquired, disposed);
    }

    public boolean isLongTerm() {
        return disposed.isAfter(acquired.plusYears(1));
    }
}
