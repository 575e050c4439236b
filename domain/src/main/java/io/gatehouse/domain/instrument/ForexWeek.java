package io.gatehouse.domain.instrument;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Open from Sunday 17:00 to Friday 17:00 New York time; each trading day ends at 17:00 there. */
public record ForexWeek() implements TradingCalendar {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final LocalTime ROLL = LocalTime.of(17, 0);

    @Override
    public String id() {
        return "24x5";
    }

    @Override
    public ZoneId zone() {
        return NEW_YORK;
    }

    @Override
    public boolean isOpen(Instant at) {
        ZonedDateTime local = at.atZone(NEW_YORK);
        boolean afterRoll = !local.toLocalTime().isBefore(ROLL);
        return switch (local.getDayOfWeek()) {
            case SATURDAY -> false;
            case SUNDAY -> afterRoll;
            case FRIDAY -> !afterRoll;
            default -> true;
        };
    }

    @Override
    public Instant dayEnd(Instant at) {
        ZonedDateTime end = at.atZone(NEW_YORK).with(ROLL);
        if (!end.toInstant().isAfter(at)) {
            end = end.plusDays(1);
        }
        while (isWeekend(end.getDayOfWeek())) {
            end = end.plusDays(1);
        }
        return end.toInstant();
    }

    private static boolean isWeekend(DayOfWeek day) {
        return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
    }
}
