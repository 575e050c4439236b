package io.gatehouse.domain.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;

class SharpeRatioTest {
    /** Mean 0.02 by deviation 0.01, times the root of 4. */
    @Test
    void dividesTheMeanByTheDeviation() {
        assertThat(value(Views.of(yearOfFour("0"), "0.01", "0.02", "0.03")))
                .isCloseTo(4.0, within(1e-12));
    }

    /** 1.01^4 - 1 a year is 0.01 a day: (0.02 - 0.01) / 0.01 x 2. */
    @Test
    void takesOffWhatIsEarnedWithoutRisk() {
        assertThat(value(Views.of(yearOfFour("0.04060401"), "0.01", "0.02", "0.03")))
                .isCloseTo(2.0, within(1e-12));
    }

    @Test
    void isUndefinedOfConstantReturns() {
        assertThat(new SharpeRatio().of(Views.of("0.1", "0.1", "0.1")).reason())
                .hasValue(Reason.ZERO_VARIANCE);
    }

    @Test
    void needsTwoReturns() {
        assertThat(new SharpeRatio().of(Views.of("0.01")).reason())
                .hasValue(Reason.INSUFFICIENT_DATA);
    }

    @Test
    void isUndefinedWithoutReturns() {
        assertThat(new SharpeRatio().of(Views.of()).reason()).hasValue(Reason.NO_DATA);
    }

    private static AnnualTerms yearOfFour(String riskFree) {
        return new AnnualTerms(4, new BigDecimal(riskFree));
    }

    private static double value(PerformanceView view) {
        return new SharpeRatio().of(view).value().orElseThrow();
    }
}
