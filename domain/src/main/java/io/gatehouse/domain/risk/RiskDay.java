package io.gatehouse.domain.risk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * From one risk-day bound to the next, in the account's own zone; survives daylight saving by local
 * time.
 */
public record RiskDay(Instant start, Instant end) {
    /** The risk day that contains the instant. */
    public static RiskDay containing(Instant at, ZoneId zone, LocalTime dayStart) {
        ZonedDateTime local = at.atZone(zone);
        LocalDate date = local.toLocalDate();
        Instant bound = bound(date, dayStart, zone);
        LocalDate first = bound.isAfter(at) ? date.minusDays(1) : date;
        return new RiskDay(bound(first, dayStart, zone), bound(first.plusDays(1), dayStart, zone));
    }

    private static Instant bound(LocalDate date, LocalTime dayStart, ZoneId zone) {
        // A local time that daylight saving skips moves to the first instant after the gap.
        return ZonedDateTime.of(date, dayStart, zone).toInstant();
    }
}
