package io.gatehouse.domain.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MaxDrawdownTest {
    /** 1.00, 1.25, 1.00, 1.125, 0.75: from 1.25 to 0.75. */
    @Test
    void isTheDeepestFallFromThePeakSoFar() {
        assertThat(value(Views.of("0.25", "-0.2", "0.125", "-0.3333333333333333333333333")))
                .isCloseTo(0.4, within(1e-15));
    }

    @Test
    void countsTheStartAsPeak() {
        assertThat(value(Views.of("-0.02", "0.01"))).isEqualTo(0.02);
    }

    @Test
    void isZeroOfIndexThatNeverFell() {
        assertThat(value(Views.of("0.1", "0", "0.1"))).isEqualTo(0.0);
    }

    @Test
    void isUndefinedWithoutReturns() {
        assertThat(new MaxDrawdown().of(Views.of()).reason()).hasValue(Reason.NO_DATA);
    }

    private static double value(PerformanceView view) {
        return new MaxDrawdown().of(view).value().orElseThrow();
    }
}
