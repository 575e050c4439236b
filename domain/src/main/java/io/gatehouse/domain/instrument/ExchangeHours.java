package io.gatehouse.domain.instrument;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Weekday sessions of an exchange in its own zone, less its holidays. A special session replaces
 * the regular one of its date, be it an early close, a festive evening or a Saturday.
 */
public record ExchangeHours(
        String id,
        ZoneId zone,
        Session regular,
        Set<LocalDate> holidays,
        Map<LocalDate, Session> special)
        implements TradingCalendar {

    public ExchangeHours {
        holidays = Set.copyOf(holidays);
        special = Map.copyOf(special);
    }

    /** Open from the first instant, up to and without the second, in the exchange's zone. */
    public record Session(LocalTime open, LocalTime close) {
        public Session {
            if (!open.isBefore(close)) {
                throw new IllegalArgumentException(
                        "A session opens before it closes: " + open + " to " + close);
            }
        }

        boolean covers(LocalTime time) {
            return !time.isBefore(open) && time.isBefore(close);
        }
    }

    @Override
    public boolean isOpen(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        return sessionOn(local.toLocalDate())
                .filter(session -> session.covers(local.toLocalTime()))
                .isPresent();
    }

    @Override
    public Instant dayEnd(Instant at) {
        LocalDate date = at.atZone(zone).toLocalDate();
        Optional<Instant> close = closeOf(date);
        while (close.isEmpty() || !close.get().isAfter(at)) {
            date = date.plusDays(1);
            close = closeOf(date);
        }
        return close.get();
    }

    private Optional<Instant> closeOf(LocalDate date) {
        return sessionOn(date).map(s -> ZonedDateTime.of(date, s.close(), zone).toInstant());
    }

    private Optional<Session> sessionOn(LocalDate date) {
        return Optional.ofNullable(special.get(date))
                .or(() -> isRegular(date) ? Optional.of(regular) : Optional.empty());
    }

    private boolean isRegular(LocalDate date) {
        DayOfWeek day = date.getDayOfWeek();
        return day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY && !holidays.contains(date);
    }
}
