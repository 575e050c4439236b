package io.gatehouse.domain.risk;

import io.gatehouse.domain.account.Account;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/**
 * Bounds of risk days, weeks and months in an account's own zone; they survive daylight saving by
 * local time. A day that starts at 12:00 or later carries the next date.
 */
public record RiskCalendar(ZoneId zone, LocalTime dayStart) {
    /** Days that start at midnight in UTC. */
    public static final RiskCalendar UTC = new RiskCalendar(ZoneOffset.UTC, LocalTime.MIDNIGHT);

    /** The days of an account. */
    public static RiskCalendar of(Account account) {
        return new RiskCalendar(account.riskZone(), account.riskDayStart());
    }

    /** From one bound to the next, the second exclusive. */
    public record Bounds(Instant start, Instant end) {}

    /** The period of that length that contains the instant. */
    public Bounds containing(Instant at, LossSpan span) {
        LocalDate date = dateOf(at);
        return new Bounds(startOf(span.firstDay(date)), startOf(span.nextFirstDay(date)));
    }

    /** The date that the risk day of an instant carries. */
    public LocalDate dateOf(Instant at) {
        LocalDate local = at.atZone(zone).toLocalDate();
        LocalDate began = bound(local).isAfter(at) ? local.minusDays(1) : local;
        return began.plusDays(leadDays());
    }

    /** Where the risk day that carries a date starts. */
    public Instant startOf(LocalDate date) {
        return bound(date.minusDays(leadDays()));
    }

    private Instant bound(LocalDate local) {
        // A local time that daylight saving skips moves to the first instant after the gap.
        return ZonedDateTime.of(local, dayStart, zone).toInstant();
    }

    private int leadDays() {
        return dayStart.isBefore(LocalTime.NOON) ? 0 : 1;
    }
}
