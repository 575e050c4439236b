package io.gatehouse.domain.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.List;

class TrackingErrorTest extends BenchmarkMetricContract {
    TrackingErrorTest() {
        super(new TrackingError());
    }

    /** Beyond the benchmark by 0, 0.01 and 0.02: a deviation of 0.01, times the root of 4. */
    @Test
    void isTheDeviationFromTheBenchmark() {
        assertThat(value(Views.beside(List.of("0.01", "0.02", "0.03"), "0.01", "0.03", "0.05")))
                .isCloseTo(0.02, within(1e-12));
    }

    @Test
    void isExactlyZeroOfTheBenchmarkItself() {
        assertThat(value(Views.beside(List.of("0.01", "0.02", "0.03"), "0.01", "0.02", "0.03")))
                .isEqualTo(0.0);
    }
}
