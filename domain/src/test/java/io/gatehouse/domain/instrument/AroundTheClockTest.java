package io.gatehouse.domain.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;

class AroundTheClockTest {
    private final TradingCalendar calendar = new AroundTheClock();

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-07T12:00:00Z", "2026-02-08T23:59:59Z", "2026-12-25T00:00:00Z"})
    void isOpenOnWeekendsAndHolidays(Instant at) {
        assertThat(calendar.isOpen(at)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-06T23:59:59.999Z, 2026-02-07T00:00:00Z",
        "2026-02-07T00:00:00Z,     2026-02-08T00:00:00Z",
        "2028-02-28T12:00:00Z,     2028-02-29T00:00:00Z"
    })
    void dayEndsAtMidnightUtc(Instant at, Instant end) {
        assertThat(calendar.dayEnd(at)).isEqualTo(end);
    }

    @Test
    void isKnownAs24x7() {
        assertThat(calendar.id()).isEqualTo("24x7");
    }
}
