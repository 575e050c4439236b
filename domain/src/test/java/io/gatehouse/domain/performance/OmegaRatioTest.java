package io.gatehouse.domain.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class OmegaRatioTest {
    /** (0.01 + 0.03) by 0.02. */
    @Test
    void dividesGainsByLosses() {
        assertThat(value(Views.of("0.01", "-0.02", "0.03", "0"))).isCloseTo(2, within(1e-12));
    }

    @Test
    void isZeroOfLossesAlone() {
        assertThat(value(Views.of("-0.01"))).isEqualTo(0.0);
    }

    @Test
    void isUndefinedWithoutLosses() {
        assertThat(new OmegaRatio().of(Views.of("0.01", "0")).reason())
                .hasValue(Reason.NO_DOWNSIDE);
    }

    @Test
    void isUndefinedWithoutReturns() {
        assertThat(new OmegaRatio().of(Views.of()).reason()).hasValue(Reason.NO_DATA);
    }

    private static double value(PerformanceView view) {
        return new OmegaRatio().of(view).value().orElseThrow();
    }
}
