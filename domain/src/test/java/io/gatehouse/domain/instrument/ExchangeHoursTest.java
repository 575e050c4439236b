package io.gatehouse.domain.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.gatehouse.domain.instrument.ExchangeHours.Session;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;

class ExchangeHoursTest {
    /** New York with Thanksgiving 2026 closed and the Friday after it closing at 13:00. */
    private final TradingCalendar newYork =
            new ExchangeHours(
                    "XNYS",
                    ZoneId.of("America/New_York"),
                    session("09:30", "16:00"),
                    Set.of(LocalDate.parse("2026-11-26")),
                    Map.of(LocalDate.parse("2026-11-27"), session("09:30", "13:00")));

    /** Mumbai with Diwali 2025 closed but for an hour, and the Budget on a Saturday. */
    private final TradingCalendar mumbai =
            new ExchangeHours(
                    "XNSE",
                    ZoneId.of("Asia/Kolkata"),
                    session("09:15", "15:30"),
                    Set.of(LocalDate.parse("2025-10-21"), LocalDate.parse("2025-10-22")),
                    Map.of(
                            LocalDate.parse("2025-02-01"), session("09:15", "15:30"),
                            LocalDate.parse("2025-10-21"), session("13:45", "14:45")));

    @ParameterizedTest
    @CsvSource({
        // Winter, UTC-5.
        "2026-02-04T14:29:59Z, false",
        "2026-02-04T14:30:00Z, true",
        "2026-02-04T20:59:59Z, true",
        "2026-02-04T21:00:00Z, false",
        // Summer, UTC-4.
        "2026-07-08T13:29:59Z, false",
        "2026-07-08T13:30:00Z, true",
        "2026-07-08T20:00:00Z, false",
        // Saturday.
        "2026-02-07T16:00:00Z, false"
    })
    void newYorkTradesFromHalfPastNineToFour(Instant at, boolean open) {
        assertThat(newYork.isOpen(at)).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-04T03:44:59Z, false",
        "2026-02-04T03:45:00Z, true",
        "2026-02-04T09:59:59Z, true",
        "2026-02-04T10:00:00Z, false"
    })
    void mumbaiTradesFromQuarterPastNineToHalfPastThree(Instant at, boolean open) {
        assertThat(mumbai.isOpen(at)).isEqualTo(open);
    }

    @Test
    void isClosedOnAHoliday() {
        assertThat(newYork.isOpen(Instant.parse("2026-11-26T16:00:00Z"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-27T17:59:59Z, true", "2026-11-27T18:00:00Z, false"})
    void closesEarlyOnTheDayAfterThanksgiving(Instant at, boolean open) {
        assertThat(newYork.isOpen(at)).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-10-21T05:00:00Z, false",
        "2025-10-21T08:15:00Z, true",
        "2025-10-21T09:15:00Z, false",
        "2025-10-22T08:15:00Z, false"
    })
    void tradesAnHourOnDiwali(Instant at, boolean open) {
        assertThat(mumbai.isOpen(at)).isEqualTo(open);
    }

    @Test
    void tradesOnTheSaturdayOfTheBudgetAlone() {
        assertThat(mumbai.isOpen(Instant.parse("2025-02-01T06:00:00Z"))).isTrue();
        assertThat(mumbai.isOpen(Instant.parse("2025-02-08T06:00:00Z"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        // Before, in and at the close of a session.
        "2026-02-04T08:00:00Z, 2026-02-04T21:00:00Z",
        "2026-02-04T20:59:59Z, 2026-02-04T21:00:00Z",
        "2026-02-04T21:00:00Z, 2026-02-05T21:00:00Z",
        // Friday evening to Monday, across the change of the clocks.
        "2026-03-06T22:00:00Z, 2026-03-09T20:00:00Z",
        // Over Thanksgiving to the early close.
        "2026-11-25T21:00:00Z, 2026-11-27T18:00:00Z"
    })
    void dayEndsAtTheCloseOfTheNextSession(Instant at, Instant end) {
        assertThat(newYork.dayEnd(at)).isEqualTo(end);
    }

    @Test
    void refusesASessionThatClosesBeforeItOpens() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> session("16:00", "09:30"))
                .withMessageContaining("opens before it closes");
    }

    private static Session session(String open, String close) {
        return new Session(LocalTime.parse(open), LocalTime.parse(close));
    }
}
