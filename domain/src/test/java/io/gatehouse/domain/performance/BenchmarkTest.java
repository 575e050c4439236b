package io.gatehouse.domain.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

class BenchmarkTest {
    private static final LocalDate MONDAY = LocalDate.of(2024, 1, 1);

    @Test
    void returnsFromCloseToClose() {
        Benchmark benchmark =
                new Benchmark(Map.of(MONDAY, level("200"), MONDAY.plusDays(1), level("210")));

        assertThat(benchmark.returnBetween(MONDAY, MONDAY.plusDays(1))).hasValue(0.05);
    }

    @Test
    void hasNoReturnToUnknownDay() {
        Benchmark benchmark = new Benchmark(Map.of(MONDAY, level("200")));

        assertThat(benchmark.returnBetween(MONDAY, MONDAY.plusDays(1))).isEmpty();
    }

    @Test
    void refusesWorthlessLevels() {
        assertThatThrownBy(() -> new Benchmark(Map.of(MONDAY, BigDecimal.ZERO)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static BigDecimal level(String value) {
        return new BigDecimal(value);
    }
}
