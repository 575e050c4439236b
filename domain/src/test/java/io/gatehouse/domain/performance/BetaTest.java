package io.gatehouse.domain.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.List;

class BetaTest extends BenchmarkMetricContract {
    BetaTest() {
        super(new Beta());
    }

    /** Every return is twice the benchmark's, less 0.01. */
    @Test
    void isTheSlope() {
        assertThat(value(Views.beside(List.of("0.01", "0.02", "0.03"), "0.01", "0.03", "0.05")))
                .isCloseTo(2, within(1e-12));
    }

    @Test
    void isUndefinedBesideConstantBenchmark() {
        assertThat(
                        new Beta()
                                .of(
                                        Views.beside(
                                                List.of("0.1", "0.1", "0.1"),
                                                "0.01",
                                                "0.02",
                                                "0.03"))
                                .reason())
                .hasValue(Reason.ZERO_VARIANCE);
    }
}
