package io.gatehouse.domain.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SkewnessTest {
    /** About the mean of 0: -0.01, -0.01, 0.02. m3 = 6e-6 / 3, m2 = 6e-4 / 3: 1 / root of 2. */
    @Test
    void leansToTheLongerTail() {
        assertThat(value(Views.of("-0.01", "-0.01", "0.02")))
                .isCloseTo(0.7071067811865476, within(1e-12));
    }

    @Test
    void isZeroOfSymmetry() {
        assertThat(value(Views.of("-0.01", "0", "0.01"))).isCloseTo(0, within(1e-12));
    }

    @Test
    void isUndefinedOfConstantReturns() {
        assertThat(new Skewness().of(Views.of("0.1", "0.1", "0.1")).reason())
                .hasValue(Reason.ZERO_VARIANCE);
    }

    @Test
    void needsTwoReturns() {
        assertThat(new Skewness().of(Views.of("0.01")).reason()).hasValue(Reason.INSUFFICIENT_DATA);
    }

    @Test
    void isUndefinedWithoutReturns() {
        assertThat(new Skewness().of(Views.of()).reason()).hasValue(Reason.NO_DATA);
    }

    private static double value(PerformanceView view) {
        return new Skewness().of(view).value().orElseThrow();
    }
}
