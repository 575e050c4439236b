package io.gatehouse.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.user.SessionTerms;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;

class IdentitySettingsTest {
    @ParameterizedTest
    @CsvSource({"14, 90, 14, 90", "14, 7, 7, 7", "100, 90, 90, 90", "7, 7, 7, 7"})
    void endsASessionByWhicheverIsOverFirst(int idle, int longest, int idleDays, int longestDays) {
        SessionTerms terms = new IdentitySettings(true, idle, longest).sessionTerms();

        assertThat(terms)
                .isEqualTo(
                        new SessionTerms(Duration.ofDays(idleDays), Duration.ofDays(longestDays)));
    }
}
