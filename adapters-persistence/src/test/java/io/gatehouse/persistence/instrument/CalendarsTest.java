package io.gatehouse.persistence.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;

import io.gatehouse.domain.instrument.ExchangeHours;
import io.gatehouse.domain.instrument.TradingCalendar;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.Set;
import java.util.stream.Collectors;

class CalendarsTest {
    private static final LocalDate MOURNING = LocalDate.parse("2025-01-09");

    @ParameterizedTest
    @ValueSource(ints = {2025, 2026, 2027})
    void newYorksHolidaysAreThoseOfAnIndependentCalendar(int year) {
        Set<LocalDate> computed =
                HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.NYSE))
                        .getHolidays(Year.of(year))
                        .stream()
                        .map(Holiday::getDate)
                        .filter(CalendarsTest::isWeekday)
                        .collect(Collectors.toSet());
        Set<LocalDate> dated =
                exchange("XNYS").holidays().stream()
                        .filter(date -> date.getYear() == year && !date.equals(MOURNING))
                        .collect(Collectors.toSet());
        assertThat(dated).isEqualTo(computed);
    }

    @ParameterizedTest
    @CsvSource({
        // Thanksgiving and the half day after it; 18:00 UTC is 13:00 in New York.
        "2026-11-25T15:00:00Z, true",
        "2026-11-26T15:00:00Z, false",
        "2026-11-27T15:00:00Z, true",
        "2026-11-27T18:00:00Z, false",
        "2026-12-24T18:00:00Z, false",
        "2025-01-09T15:00:00Z, false"
    })
    void newYorkKeepsItsDays(Instant at, boolean open) {
        assertThat(exchange("XNYS").isOpen(at)).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        // 06:00 UTC is 11:30 in Mumbai.
        "2026-01-23T06:00:00Z, true",
        "2026-01-26T06:00:00Z, false",
        "2026-02-01T06:00:00Z, true",
        "2026-02-08T06:00:00Z, false",
        "2025-10-21T06:00:00Z, false",
        "2025-10-21T08:30:00Z, true",
        "2026-01-15T06:00:00Z, false"
    })
    void mumbaiKeepsItsDays(Instant at, boolean open) {
        assertThat(exchange("XNSE").isOpen(at)).isEqualTo(open);
    }

    @ParameterizedTest
    @ValueSource(strings = {"XNYS", "XNSE"})
    void listsNoHolidayOnAWeekend(String id) {
        assertThat(exchange(id).holidays()).allMatch(CalendarsTest::isWeekday);
    }

    @ParameterizedTest
    @ValueSource(strings = {"XNYS", "XNSE"})
    void coversThreeYears(String id) {
        assertThat(exchange(id).holidays().stream().map(LocalDate::getYear).distinct())
                .containsExactlyInAnyOrder(2025, 2026, 2027);
    }

    @Test
    void knowsNoOtherCalendar() {
        assertThat(Calendars.find("XLON")).isEmpty();
    }

    private static ExchangeHours exchange(String id) {
        TradingCalendar calendar = Calendars.find(id).orElseThrow();
        assertThat(calendar).isInstanceOf(ExchangeHours.class);
        return (ExchangeHours) calendar;
    }

    private static boolean isWeekday(LocalDate date) {
        return date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
