package io.gatehouse.persistence.instrument;

import io.gatehouse.domain.instrument.AroundTheClock;
import io.gatehouse.domain.instrument.ExchangeHours;
import io.gatehouse.domain.instrument.ExchangeHours.Session;
import io.gatehouse.domain.instrument.ForexWeek;
import io.gatehouse.domain.instrument.TradingCalendar;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The calendars that instruments may name; the exchanges' days come from dated files. */
final class Calendars {
    private static final Session NEW_YORK_HOURS =
            new Session(LocalTime.of(9, 30), LocalTime.of(16, 0));
    private static final Session MUMBAI_HOURS =
            new Session(LocalTime.of(9, 15), LocalTime.of(15, 30));

    private static final Map<String, TradingCalendar> BY_ID =
            Stream.of(
                            new AroundTheClock(),
                            new ForexWeek(),
                            exchange("XNYS", "America/New_York", NEW_YORK_HOURS, "xnys.csv"),
                            exchange("XNSE", "Asia/Kolkata", MUMBAI_HOURS, "xnse.csv"))
                    .collect(Collectors.toMap(TradingCalendar::id, Function.identity()));

    private Calendars() {}

    static Optional<TradingCalendar> find(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    private static TradingCalendar exchange(String id, String zone, Session hours, String file) {
        DatedSessions dated = DatedSessions.of(DataFile.rows(file));
        return new ExchangeHours(id, ZoneId.of(zone), hours, dated.holidays(), dated.special());
    }
}
