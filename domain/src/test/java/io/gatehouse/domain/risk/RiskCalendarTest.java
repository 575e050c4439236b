package io.gatehouse.domain.risk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

class RiskCalendarTest {
    private static final RiskCalendar NEW_YORK = calendar("America/New_York", "17:00");

    @ParameterizedTest
    @CsvSource({
        // Sunday at 17:00 in New York opens the FX week, and carries Monday's date.
        "2026-03-01T21:59:59Z, 2026-03-01",
        "2026-03-01T22:00:00Z, 2026-03-02",
        "2026-03-02T09:00:00Z, 2026-03-02",
        "2026-03-02T22:00:00Z, 2026-03-03"
    })
    void aDayThatStartsInTheAfternoonCarriesTheNextDate(Instant at, LocalDate date) {
        assertThat(NEW_YORK.dateOf(at)).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource({
        "DAY, 2026-03-01T22:00:00Z, 2026-03-02T22:00:00Z",
        // New York puts its clocks forward on Sunday, 8 March 2026.
        "WEEK, 2026-03-01T22:00:00Z, 2026-03-08T21:00:00Z",
        "MONTH, 2026-02-28T22:00:00Z, 2026-03-31T21:00:00Z"
    })
    void periodsRunFromBoundToBound(LossSpan span, Instant start, Instant end) {
        assertThat(NEW_YORK.containing(Instant.parse("2026-03-02T09:00:00Z"), span))
                .isEqualTo(new RiskCalendar.Bounds(start, end));
    }

    @Test
    void aMorningStartKeepsItsOwnDate() {
        RiskCalendar mumbai = calendar("Asia/Kolkata", "09:15");
        assertThat(mumbai.dateOf(Instant.parse("2026-03-02T03:44:59Z"))).isEqualTo("2026-03-01");
        assertThat(mumbai.dateOf(Instant.parse("2026-03-02T03:45:00Z"))).isEqualTo("2026-03-02");
    }

    @Test
    void aStartThatDaylightSavingSkipsComesAfterTheGap() {
        RiskCalendar berlin = calendar("Europe/Berlin", "02:30");
        // 02:30 does not exist on 29 March 2026: the clocks go from 02:00 to 03:00.
        assertThat(berlin.startOf(LocalDate.parse("2026-03-29"))).isEqualTo("2026-03-29T01:30:00Z");
    }

    @Test
    void everyInstantLiesInItsOwnPeriods() {
        Instant at = Instant.parse("2026-01-01T00:00:00Z");
        for (int hour = 0; hour < 24 * 365; hour++) {
            Instant now = at.plus(hour, ChronoUnit.HOURS);
            for (LossSpan span : LossSpan.values()) {
                RiskCalendar.Bounds bounds = NEW_YORK.containing(now, span);
                assertThat(bounds.start()).isBeforeOrEqualTo(now);
                assertThat(bounds.end()).isAfter(now);
                assertThat(NEW_YORK.containing(bounds.end(), span).start()).isEqualTo(bounds.end());
            }
        }
    }

    private static RiskCalendar calendar(String zone, String start) {
        return new RiskCalendar(ZoneId.of(zone), LocalTime.parse(start));
    }
}
