package io.gatehouse.domain.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.List;

class CorrelationTest extends BenchmarkMetricContract {
    CorrelationTest() {
        super(new Correlation());
    }

    @Test
    void isOneWhenBothMoveInProportion() {
        assertThat(value(Views.beside(List.of("0.01", "0.02", "0.03"), "0.01", "0.03", "0.05")))
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void isMinusOneWhenTheyMoveAgainstEachOther() {
        assertThat(value(Views.beside(List.of("0.01", "0.02", "0.03"), "0.03", "0.02", "0.01")))
                .isCloseTo(-1, within(1e-12));
    }

    @Test
    void isUndefinedOfConstantReturns() {
        assertThat(
                        new Correlation()
                                .of(
                                        Views.beside(
                                                List.of("0.01", "0.02", "0.03"),
                                                "0.1",
                                                "0.1",
                                                "0.1"))
                                .reason())
                .hasValue(Reason.ZERO_VARIANCE);
    }

    @Test
    void isUndefinedBesideConstantBenchmark() {
        assertThat(
                        new Correlation()
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
