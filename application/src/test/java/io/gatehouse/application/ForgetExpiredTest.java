package io.gatehouse.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.port.InMemoryTransactions;
import io.gatehouse.application.port.MovableClock;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class ForgetExpiredTest {
    private final List<Instant> asked = new ArrayList<>();
    private int left = 2_500;

    @Test
    void removesAThousandAtATimeUntilNothingIsLeft() {
        ForgetExpired forget =
                new ForgetExpired(
                        this::forget,
                        new InMemoryTransactions(),
                        new MovableClock("2026-03-02T09:00:00Z"),
                        Duration.ofDays(90));

        forget.run();

        assertThat(left).isZero();
        Instant begin = Instant.parse("2025-12-02T09:00:00Z");
        assertThat(asked).containsExactly(begin, begin, begin);
    }

    private int forget(Instant before, int atMost) {
        asked.add(before);
        int gone = Math.min(atMost, left);
        left -= gone;
        return gone;
    }
}
