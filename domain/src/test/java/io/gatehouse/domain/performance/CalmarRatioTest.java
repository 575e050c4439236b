package io.gatehouse.domain.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;

class CalmarRatioTest {
    /** One year: 1.1 x 0.8 - 1 = -0.12 by a fall of 0.2. */
    @Test
    void dividesTheYearlyRateByTheDrawdown() {
        PerformanceView year = Views.of(new AnnualTerms(2, BigDecimal.ZERO), "0.1", "-0.2");

        assertThat(value(year)).isCloseTo(-0.6, within(1e-12));
        assertThat(new CalmarRatio().isExtrapolated(year)).isFalse();
    }

    @Test
    void saysThatLessThanAYearIsExtrapolated() {
        assertThat(new CalmarRatio().isExtrapolated(Views.of("0.1", "-0.2"))).isTrue();
    }

    @Test
    void isUndefinedWithoutDrawdown() {
        assertThat(new CalmarRatio().of(Views.of("0.1")).reason()).hasValue(Reason.NO_DRAWDOWN);
    }

    @Test
    void isUndefinedWithoutReturns() {
        assertThat(new CalmarRatio().of(Views.of()).reason()).hasValue(Reason.NO_DATA);
    }

    private static double value(PerformanceView view) {
        return new CalmarRatio().of(view).value().orElseThrow();
    }
}
