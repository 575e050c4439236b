package io.gatehouse.domain.instrument;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;

/**
 * Weekday sessions of an exchange in its own zone, less its holidays, with early closes by date.
 */
public record ExchangeHours(
        String id,
        ZoneId zone,
        LocalTime open,
        LocalTime close,
        Set<LocalDate> holidays,
        Map<LocalDate, LocalTime> earlyCloses)
        implements TradingCalendar {

    public ExchangeHours {
        holidays = Set.copyOf(holidays);
        earlyCloses = Map.copyOf(earlyCloses);
        if (!open.isBefore(close)) {
            throw new IllegalArgumentException("A session opens before it closes: " + id);
        }
    }

    @Override
    public boolean isOpen(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        LocalTime time = local.toLocalTime();
        LocalDate date = local.toLocalDate();
        return isTradingDay(date) && !time.isBefore(open) && time.isBefore(closeOn(date));
    }

    @Override
    public Instant dayEnd(Instant at) {
        LocalDate date = at.atZone(zone).toLocalDate();
        while (!isTradingDay(date) || !closeOf(date).isAfter(at)) {
            date = date.plusDays(1);
        }
        return closeOf(date);
    }

    private boolean isTradingDay(LocalDate date) {
        DayOfWeek day = date.getDayOfWeek();
        return day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY && !holidays.contains(date);
    }

    private Instant closeOf(LocalDate date) {
        return ZonedDateTime.of(date, closeOn(date), zone).toInstant();
    }

    private LocalTime closeOn(LocalDate date) {
        return earlyCloses.getOrDefault(date, close);
    }
}
