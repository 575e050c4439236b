package io.gatehouse.broker.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.stream.IntStream;

class ChanceTest {
    private final Chance chance = new Chance(1);

    @Test
    void drawsTheSameForTheSamePlace() {
        assertThat(chance.draw("partial", "C1", "0")).isEqualTo(chance.draw("partial", "C1", "0"));
    }

    @Test
    void isTheFirstEightBytesOfTheHashModuloABillion() {
        // printf '1|partial|C1|0' | sha256sum
        assertThat(chance.draw("partial", "C1", "0")).isEqualTo(new BigDecimal("0.550975825"));
    }

    @Test
    void drawsAnewForEverySeedPurposeOrderAndPlace() {
        assertThat(chance.draw("partial", "C1", "0"))
                .isNotEqualTo(new Chance(2).draw("partial", "C1", "0"))
                .isNotEqualTo(chance.draw("share", "C1", "0"))
                .isNotEqualTo(chance.draw("partial", "C2", "0"))
                .isNotEqualTo(chance.draw("partial", "C1", "1"));
    }

    @Test
    void happensAboutAsOftenAsItsProbabilitySays() {
        long happened =
                IntStream.range(0, 10_000)
                        .filter(i -> chance.happens(new BigDecimal("0.3"), "x", "C" + i, ""))
                        .count();

        assertThat(happened).isBetween(2_900L, 3_100L);
    }

    @Test
    void neverAndAlwaysAreExact() {
        assertThat(IntStream.range(0, 1000))
                .allMatch(i -> chance.happens(BigDecimal.ONE, "x", "C" + i, ""))
                .noneMatch(i -> chance.happens(BigDecimal.ZERO, "x", "C" + i, ""));
    }
}
