package io.gatehouse.domain.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;

class SortinoRatioTest {
    /** Mean 0.01; below zero once by 0.02: root of 0.0004 / 4 = 0.01; 0.01 / 0.01 x 2. */
    @Test
    void dividesByTheDownsideOverAllDays() {
        assertThat(value(Views.of(yearOfFour("0"), "-0.02", "0.02", "0.03", "0.01")))
                .isCloseTo(2.0, within(1e-12));
    }

    /** At 0.01 a day the mean excess is zero. */
    @Test
    void measuresFromTheRiskFreeReturn() {
        assertThat(value(Views.of(yearOfFour("0.04060401"), "-0.02", "0.02", "0.03", "0.01")))
                .isCloseTo(0.0, within(1e-12));
    }

    @Test
    void isUndefinedOfGainsAlone() {
        assertThat(new SortinoRatio().of(Views.of("0.01", "0.02")).reason())
                .hasValue(Reason.NO_DOWNSIDE);
    }

    @Test
    void needsTwoReturns() {
        assertThat(new SortinoRatio().of(Views.of("0.01")).reason())
                .hasValue(Reason.INSUFFICIENT_DATA);
    }

    @Test
    void isUndefinedWithoutReturns() {
        assertThat(new SortinoRatio().of(Views.of()).reason()).hasValue(Reason.NO_DATA);
    }

    private static AnnualTerms yearOfFour(String riskFree) {
        return new AnnualTerms(4, new BigDecimal(riskFree));
    }

    private static double value(PerformanceView view) {
        return new SortinoRatio().of(view).value().orElseThrow();
    }
}
