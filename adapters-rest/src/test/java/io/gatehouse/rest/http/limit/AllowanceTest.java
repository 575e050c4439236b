package io.gatehouse.rest.http.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.rest.http.limit.Allowance.Rate;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.stream.IntStream;

class AllowanceTest {
    private Instant now = Instant.parse("2026-01-31T09:30:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);

    @Test
    void servesTheBurstAndThenThePaceOfRefilling() {
        Allowance twoPerSecond = new Allowance(Rate.perSecond(2, 3), 100, clock);

        assertThat(served(twoPerSecond, "a", 8)).isEqualTo(6);
        now = now.plusMillis(500);
        assertThat(served(twoPerSecond, "a", 2)).isEqualTo(1);
    }

    @Test
    void saysWhenToGoOnAndWhenAllIsBack() {
        Allowance twoPerSecond = new Allowance(Rate.perSecond(2, 3), 100, clock);
        served(twoPerSecond, "a", 6);

        assertThat(twoPerSecond.spend("a"))
                .isEqualTo(
                        new Standing(false, 6, 0, Duration.ofMillis(500), Duration.ofSeconds(3)));
    }

    @Test
    void countsEachCallerByItself() {
        Allowance onePerSecond = new Allowance(Rate.perSecond(1, 1), 100, clock);

        assertThat(served(onePerSecond, "a", 5)).isEqualTo(1);
        assertThat(served(onePerSecond, "b", 5)).isEqualTo(1);
    }

    @Test
    void letsCallersBeyondTheRoomShareOneBucket() {
        Allowance roomForTwo = new Allowance(Rate.perSecond(1, 1), 2, clock);
        served(roomForTwo, "a", 1);
        served(roomForTwo, "b", 1);

        assertThat(served(roomForTwo, "c", 1)).isEqualTo(1);
        assertThat(served(roomForTwo, "d", 1)).isZero();
    }

    @Test
    void makesRoomByForgettingCallersWhoHaveAllBack() {
        Allowance roomForTwo = new Allowance(Rate.perSecond(1, 1), 2, clock);
        served(roomForTwo, "a", 1);
        served(roomForTwo, "b", 1);
        now = now.plusSeconds(1);

        assertThat(served(roomForTwo, "c", 1)).isEqualTo(1);
        assertThat(served(roomForTwo, "d", 1)).isEqualTo(1);
    }

    private static long served(Allowance allowance, String caller, int requests) {
        return IntStream.range(0, requests).filter(i -> allowance.spend(caller).isServed()).count();
    }
}
