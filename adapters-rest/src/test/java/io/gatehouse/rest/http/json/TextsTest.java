package io.gatehouse.rest.http.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

class TextsTest {
    @Test
    void takesTimesInAnyOffset() {
        assertThat(Texts.instant("2026-01-31T09:30:00Z"))
                .contains(Instant.ofEpochSecond(1_769_851_800));
        assertThat(Texts.instant("2026-01-31T10:30:00+01:00"))
                .contains(Instant.ofEpochSecond(1_769_851_800));
    }

    /** What is written with an offset counts as what it is in UTC. */
    @ParameterizedTest
    @CsvSource({
        "1900-01-01T00:00:00Z, 1900-01-01T00:00:00Z",
        "1899-12-31T23:30:00-01:00, 1900-01-01T00:30:00Z",
        "9999-12-31T23:59:59.999999Z, 9999-12-31T23:59:59.999999Z"
    })
    void takesTimesFrom1900To9999(String text, Instant time) {
        assertThat(Texts.instant(text)).contains(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-31",
                "2026-01-31T09:30:00",
                "2026-02-30T00:00:00Z",
                "+12026-01-31T09:30:00Z",
                "0000-01-01T00:00:00Z",
                "1899-12-31T23:59:59.999999999Z",
                "1900-01-01T00:00:00+00:01",
                "9999-12-31T23:59:59-05:00",
                "9999-12-31T23:59:59.9999999Z",
                "now",
                ""
            })
    void refusesOtherTimes(String text) {
        assertThat(Texts.instant(text)).isEmpty();
    }

    @Test
    void takesCanonicalIdsOnly() {
        String id = "01890a5d-ac96-774b-bcce-b302099a8057";
        assertThat(Texts.uuid(id)).contains(UUID.fromString(id));
        assertThat(Texts.uuid("1-1-1-1-1")).isEmpty();
        assertThat(Texts.uuid("01890a5dac96774bbcceb302099a80570000")).isEmpty();
    }

    @Test
    void takesDatesOfTheCalendarOnly() {
        assertThat(Texts.date("2024-02-29")).contains(LocalDate.of(2024, 2, 29));
        assertThat(Texts.date("2025-02-29")).isEmpty();
        assertThat(Texts.day("1900-01-01")).contains(LocalDate.of(1900, 1, 1));
        assertThat(Texts.day("9999-12-31")).contains(LocalDate.of(9999, 12, 31));
        assertThat(Texts.day("1899-12-31")).isEmpty();
        assertThat(Texts.day("0000-01-01")).isEmpty();
    }

    @Test
    void refusesTextThatADatabaseCannotKeep() {
        assertThat(Texts.storable("caf\u00e9 \uD83D\uDE00")).contains("caf\u00e9 \uD83D\uDE00");
        assertThat(Texts.storable("a\u0000b")).isEmpty();
        assertThat(Texts.storable("half \uD83D")).isEmpty();
        assertThat(Texts.storable("\uDE00 half")).isEmpty();
    }
}
