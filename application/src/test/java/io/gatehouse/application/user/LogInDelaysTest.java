package io.gatehouse.application.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;

class LogInDelaysTest {
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final Duration MUCH_LATER = Duration.ofMinutes(2);

    private final LogInDelays delays = new LogInDelays(3);

    @ParameterizedTest
    @CsvSource({"3, PT1S", "4, PT2S", "5, PT4S", "8, PT32S", "9, PT1M", "50, PT1M"})
    void doublesWithEachFailureUpToAMinute(int failures, Duration wait) {
        Instant now = NINE;
        for (int failure = 1; failure <= failures; failure++) {
            now = now.plus(MUCH_LATER);
            assertThat(delays.charge("ada", now)).isEmpty();
        }

        assertThat(delays.charge("ada", now)).hasValue(wait);
        assertThat(delays.charge("ada", now.plus(wait).minusNanos(1)))
                .hasValue(Duration.ofNanos(1));
        assertThat(delays.charge("ada", now.plus(wait))).isEmpty();
    }

    @Test
    void keepsOthersOutOfIt() {
        for (int failure = 1; failure <= 3; failure++) {
            delays.charge("ada", NINE);
        }

        assertThat(delays.charge("ada", NINE)).isPresent();
        assertThat(delays.charge("bob", NINE)).isEmpty();
    }

    @Test
    void forgetsAfterAQuarterOfAnHour() {
        for (int failure = 1; failure <= 3; failure++) {
            delays.charge("ada", NINE);
        }
        Instant later = NINE.plus(Duration.ofMinutes(15)).plusSeconds(1);

        delays.charge("ada", later);

        assertThat(delays.charge("ada", later)).isEmpty();
    }

    @Test
    void forgetsTheLongestUnusedOfMoreThanFiftyThousand() {
        for (int failure = 1; failure <= 3; failure++) {
            delays.charge("ada", NINE);
        }
        for (int other = 1; other <= 50_000; other++) {
            delays.charge("other" + other, NINE);
        }

        assertThat(delays.charge("ada", NINE)).isEmpty();
    }
}
