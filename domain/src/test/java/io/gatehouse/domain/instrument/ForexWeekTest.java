package io.gatehouse.domain.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;

class ForexWeekTest {
    private final TradingCalendar calendar = new ForexWeek();

    @ParameterizedTest
    @CsvSource({
        // Winter: New York is UTC-5, so the week runs from Sunday 22:00 to Friday 22:00 UTC.
        "2026-02-06T21:59:59Z, true",
        "2026-02-06T22:00:00Z, false",
        "2026-02-07T12:00:00Z, false",
        "2026-02-08T21:59:59Z, false",
        "2026-02-08T22:00:00Z, true",
        "2026-02-10T03:00:00Z, true",
        // Summer: New York is UTC-4, so from Sunday 21:00 to Friday 21:00 UTC.
        "2026-07-10T20:59:59Z, true",
        "2026-07-10T21:00:00Z, false",
        "2026-07-12T20:59:59Z, false",
        "2026-07-12T21:00:00Z, true",
        // New York's clocks change within the weekend of Sunday 2026-03-08.
        "2026-03-06T21:59:59Z, true",
        "2026-03-06T22:00:00Z, false",
        "2026-03-08T20:59:59Z, false",
        "2026-03-08T21:00:00Z, true"
    })
    void opensSundayAndClosesFridayAtFiveInNewYork(Instant at, boolean open) {
        assertThat(calendar.isOpen(at)).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-04T12:00:00Z, 2026-02-04T22:00:00Z",
        "2026-02-04T22:00:00Z, 2026-02-05T22:00:00Z",
        "2026-02-06T21:59:59Z, 2026-02-06T22:00:00Z",
        // The last Thursday before New York's clocks go forward, and the Monday after.
        "2026-03-05T12:00:00Z, 2026-03-05T22:00:00Z",
        "2026-03-09T12:00:00Z, 2026-03-09T21:00:00Z",
        // Clocks go back on Sunday 2026-11-01.
        "2026-10-30T12:00:00Z, 2026-10-30T21:00:00Z",
        "2026-11-02T12:00:00Z, 2026-11-02T22:00:00Z"
    })
    void dayEndsAtFiveInNewYork(Instant at, Instant end) {
        assertThat(calendar.dayEnd(at)).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-06T22:00:00Z, 2026-02-09T22:00:00Z",
        "2026-02-07T12:00:00Z, 2026-02-09T22:00:00Z",
        "2026-02-08T23:00:00Z, 2026-02-09T22:00:00Z",
        // Over the weekend in which the clocks go forward.
        "2026-03-07T12:00:00Z, 2026-03-09T21:00:00Z"
    })
    void dayThatIsNextOnAWeekendEndsOnMonday(Instant at, Instant end) {
        assertThat(calendar.dayEnd(at)).isEqualTo(end);
    }

    @Test
    void isKnownAs24x5() {
        assertThat(calendar.id()).isEqualTo("24x5");
    }
}
