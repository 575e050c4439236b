package io.gatehouse.bootstrap.cli.pnl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.format.DateTimeParseException;

class TimeReaderTest {
    private final TimeReader times = new TimeReader();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-02T00:00:00Z",
                "2026-02-02T23:59:59Z",
                "2026-02-03T09:30:01Z",
                "2024-02-29T12:34:56Z",
                "2026-02-02T09:30:00.123456Z",
                "2026-02-02T09:30:00+05:30",
                "1969-12-31T23:59:59Z"
            })
    void readsWhatTheLibraryReads(String text) {
        times.read("2026-02-02T10:00:00Z");
        assertThat(times.read(text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "now",
                "2026-02-02",
                "2026-02-02T24:30:00Z",
                "2026-02-02T09:60:00Z",
                "2026-02-02T09:30:99Z",
                "2026-02-30T09:30:00Z",
                "2026-02-02T-9:30:00Z",
                "2026-02-02T09:30:0xZ",
                "2026-02-02T09:30:00 "
            })
    void refusesWhatTheLibraryRefuses(String text) {
        times.read("2026-02-02T10:00:00Z");
        assertThatThrownBy(() -> times.read(text)).isInstanceOf(DateTimeParseException.class);
    }

    @Test
    void noticesTheNextDay() {
        times.read("2026-02-02T10:00:00Z");
        assertThat(times.read("2026-02-03T10:00:00Z"))
                .isEqualTo(Instant.parse("2026-02-03T10:00:00Z"));
    }
}
