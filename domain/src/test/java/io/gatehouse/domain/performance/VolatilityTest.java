package io.gatehouse.domain.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;

class VolatilityTest {
    /** Mean 0.02, deviations -0.01, 0 and 0.01: root of 0.0002 / 2 = 0.01, times the root of 4. */
    @Test
    void annualisesTheSampleDeviation() {
        AnnualTerms yearOfFour = new AnnualTerms(4, BigDecimal.ZERO);

        assertThat(value(Views.of(yearOfFour, "0.01", "0.02", "0.03")))
                .isCloseTo(0.02, within(1e-15));
    }

    @Test
    void isExactlyZeroOfConstantReturns() {
        assertThat(value(Views.of("0.1", "0.1", "0.1"))).isEqualTo(0.0);
    }

    @Test
    void needsTwoReturns() {
        assertThat(new Volatility().of(Views.of("0.01")).reason())
                .hasValue(Reason.INSUFFICIENT_DATA);
    }

    @Test
    void isUndefinedWithoutReturns() {
        assertThat(new Volatility().of(Views.of()).reason()).hasValue(Reason.NO_DATA);
    }

    private static double value(PerformanceView view) {
        return new Volatility().of(view).value().orElseThrow();
    }
}
