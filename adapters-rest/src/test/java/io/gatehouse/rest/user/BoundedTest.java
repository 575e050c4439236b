package io.gatehouse.rest.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.stream.IntStream;

class BoundedTest {
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    private final Bounded<String, String> values = new Bounded<>(2);

    @Test
    void forgetsAValueAtItsTime() {
        values.put("a", "1", NINE, NINE.plusSeconds(1));

        assertThat(values.get("a", NINE.plusMillis(999))).hasValue("1");
        assertThat(values.get("a", NINE.plusSeconds(1))).isEmpty();
    }

    @Test
    void makesRoomByWhatIsOver() {
        values.put("old", "1", NINE, NINE.plusSeconds(1));
        values.put("young", "2", NINE, NINE.plusSeconds(9));

        values.put("new", "3", NINE.plusSeconds(2), NINE.plusSeconds(9));

        assertThat(values.get("young", NINE.plusSeconds(2))).hasValue("2");
        assertThat(values.get("new", NINE.plusSeconds(2))).hasValue("3");
    }

    @Test
    void neverHoldsMoreThanItsBound() {
        for (int i = 1; i <= 5; i++) {
            values.put("key" + i, "v", NINE, NINE.plusSeconds(9));
        }

        long held =
                IntStream.rangeClosed(1, 5)
                        .filter(i -> values.get("key" + i, NINE).isPresent())
                        .count();
        assertThat(held).isBetween(1L, 2L);
    }
}
