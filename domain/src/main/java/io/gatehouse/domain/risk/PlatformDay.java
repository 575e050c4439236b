package io.gatehouse.domain.risk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * The loss of all accounts together on a day of UTC as it was measured last; positive, a gain is
 * negative. A limit that was reached stays so until the day ends. While rates are missing, nobody
 * knows what the accounts have and have lost: those that lack them are in no sum.
 */
public record PlatformDay(
        LocalDate day, BigDecimal loss, boolean latched, List<MissingRate> missingRates) {
    public PlatformDay {
        missingRates = missingRates.stream().distinct().sorted().toList();
    }

    /** This measurement after an earlier one: what has latched on the same day stays so. */
    public PlatformDay after(PlatformDay before) {
        return new PlatformDay(day, loss, latched || hasLatchOf(before), missingRates);
    }

    /** Whether openings stop that the other let pass: a limit was reached, or a rate has gone. */
    public boolean stopsMoreThan(PlatformDay other) {
        return (latched && !hasLatchOf(other)) || !other.missingRates.containsAll(missingRates);
    }

    /** Whether the other has latched on this same day. */
    public boolean hasLatchOf(PlatformDay other) {
        return other.latched && other.day.equals(day);
    }
}
