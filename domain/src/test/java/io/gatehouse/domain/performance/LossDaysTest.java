package io.gatehouse.domain.performance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LossDaysTest {
    @Test
    void areCounted() {
        assertThat(value(Views.of("0.01", "0", "-0.01", "0", "0.02", "0"))).isEqualTo(1.0);
    }

    @Test
    void areNoneOfNoDays() {
        assertThat(value(Views.of())).isEqualTo(0.0);
    }

    private static double value(PerformanceView view) {
        return new LossDays().of(view).value().orElseThrow();
    }
}
