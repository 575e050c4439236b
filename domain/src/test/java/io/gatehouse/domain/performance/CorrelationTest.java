package io.gatehouse.domain.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.List;

class CorrelationTest {
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

    @Test
    void needsTwoCommonDays() {
        assertThat(new Correlation().of(Views.beside(List.of("0.01"), "0.02")).reason())
                .hasValue(Reason.INSUFFICIENT_DATA);
    }

    @Test
    void isUndefinedWithoutBenchmark() {
        assertThat(new Correlation().of(Views.of("0.01", "0.02")).reason())
                .hasValue(Reason.NO_DATA);
    }

    @Test
    void restsOnCommonDays() {
        assertThat(
                        new Correlation()
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
        return new Correlation().of(view).value().orElseThrow();
    }
}
