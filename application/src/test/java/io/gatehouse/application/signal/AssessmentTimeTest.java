package io.gatehouse.application.signal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;

class AssessmentTimeTest {
    @ParameterizedTest
    @CsvSource({
        "2026-01-31T09:30:05Z,          2026-01-31T09:30:05Z",
        "2024-02-29T23:59:59Z,          2024-02-29T23:59:59Z",
        "0000-01-01T00:00:00Z,          0000-01-01T00:00:00Z",
        "2026-01-31T09:30:05.125Z,      2026-01-31T09:30:05.125Z",
        "2026-01-31T09:30:05+05:30,     2026-01-31T04:00:05Z",
        "2026-01-31T09:30Z,             2026-01-31T09:30:00Z"
    })
    void readsTimesWithAnyOffset(String text, Instant time) {
        assertThat(AssessmentTime.parse(text)).contains(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-13-01T00:00:00Z",
                "2026-02-29T00:00:00Z",
                "2026-01-31T24:00:00Z",
                "2026-01-31T09:60:00Z",
                "2026-01-31T09:30:60Z",
                "2026-01-31T09:30:0-Z",
                "+026-01-31T09:30:00Z",
                "2026-01-31 09:30:00Z",
                "2026-01-31T09:30:00z ",
                "2026-01-31T09:30:00",
                "2026-01-31",
                "\u0662\u0660\u0662\u0666-01-31T09:30:00Z",
                ""
            })
    void knowsWhatIsNoTime(String text) {
        assertThat(AssessmentTime.parse(text)).isEmpty();
    }
}
