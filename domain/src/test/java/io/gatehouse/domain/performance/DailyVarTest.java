package io.gatehouse.domain.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DailyVarTest {
    /** (2 - 1) x 0.05 of the way from -0.10 to 0.10. */
    @Test
    void isPositiveLoss() {
        assertThat(new DailyVar(Confidence.P95).of(Views.of("0.1", "-0.1")).value().orElseThrow())
                .isCloseTo(0.09, within(1e-12));
    }

    @Test
    void isNamedByItsConfidence() {
        assertThat(new DailyVar(Confidence.P95).code()).isEqualTo("var_95");
        assertThat(new DailyVar(Confidence.P99).code()).isEqualTo("var_99");
    }

    @Test
    void needsTwoReturns() {
        assertThat(new DailyVar(Confidence.P95).of(Views.of("0.01")).reason())
                .hasValue(Reason.INSUFFICIENT_DATA);
    }

    @Test
    void isUndefinedWithoutReturns() {
        assertThat(new DailyVar(Confidence.P95).of(Views.of()).reason()).hasValue(Reason.NO_DATA);
    }
}
