package io.gatehouse.domain.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.List;

class AlphaTest extends BenchmarkMetricContract {
    AlphaTest() {
        super(new Alpha());
    }

    /** Every return is twice the benchmark's, less 0.01 a day; a year has four days. */
    @Test
    void isWhatBetaDoesNotExplain() {
        assertThat(value(Views.beside(List.of("0.01", "0.02", "0.03"), "0.01", "0.03", "0.05")))
                .isCloseTo(-0.04, within(1e-12));
    }

    /** 0.01 a day without risk: 0.03 - 0.01 - 2 x (0.02 - 0.01) = 0. */
    @Test
    void comparesExcessReturns() {
        assertThat(
                        value(
                                Views.beside(
                                        "0.04060401",
                                        List.of("0.01", "0.02", "0.03"),
                                        "0.01",
                                        "0.03",
                                        "0.05")))
                .isCloseTo(0, within(1e-12));
    }

    @Test
    void isUndefinedBesideConstantBenchmark() {
        assertThat(
                        new Alpha()
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
