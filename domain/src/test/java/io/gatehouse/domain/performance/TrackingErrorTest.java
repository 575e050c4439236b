package io.gatehouse.domain.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.List;

class TrackingErrorTest {
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

    @Test
    void needsTwoCommonDays() {
        assertThat(new TrackingError().of(Views.beside(List.of("0.01"), "0.02")).reason())
                .hasValue(Reason.INSUFFICIENT_DATA);
    }

    @Test
    void isUndefinedWithoutBenchmark() {
        assertThat(new TrackingError().of(Views.of("0.01", "0.02")).reason())
                .hasValue(Reason.NO_DATA);
    }

    @Test
    void restsOnCommonDays() {
        assertThat(
                        new TrackingError()
                                .observations(
                                        Views.beside(
                                                List.of("0.01", "0.02", "0.03"),
                                                "0.01",
                                                "0.02",
                                                "0.03",
                                                "0.04")))
                .isEqualTo(3);
    }

    private static double value(PerformanceView view) {
        return new TrackingError().of(view).value().orElseThrow();
    }
}
