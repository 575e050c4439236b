package io.gatehouse.domain.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ExcessKurtosisTest {
    /** Of -0.01 and 0.01 alone, m4 is the square of m2: 1 - 3. */
    @Test
    void isLeastOfTwoValues() {
        assertThat(value(Views.of("-0.01", "0.01"))).isCloseTo(-2, within(1e-12));
    }

    /** One of ten differs: m2 = 0.09 d^2, m4 = 0.0657 d^4, and 0.0657 / 0.0081 - 3 = 46 / 9. */
    @Test
    void growsWithRareReturns() {
        assertThat(value(Views.of("0.1", "0", "0", "0", "0", "0", "0", "0", "0", "0")))
                .isCloseTo(5.111111111111111, within(1e-12));
    }

    @Test
    void isUndefinedOfConstantReturns() {
        assertThat(new ExcessKurtosis().of(Views.of("0.1", "0.1", "0.1")).reason())
                .hasValue(Reason.ZERO_VARIANCE);
    }

    @Test
    void needsTwoReturns() {
        assertThat(new ExcessKurtosis().of(Views.of("0.01")).reason())
                .hasValue(Reason.INSUFFICIENT_DATA);
    }

    @Test
    void isUndefinedWithoutReturns() {
        assertThat(new ExcessKurtosis().of(Views.of()).reason()).hasValue(Reason.NO_DATA);
    }

    private static double value(PerformanceView view) {
        return new ExcessKurtosis().of(view).value().orElseThrow();
    }
}
