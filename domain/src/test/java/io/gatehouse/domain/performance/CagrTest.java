package io.gatehouse.domain.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;

class CagrTest {
    private static final AnnualTerms YEAR_OF_FOUR = new AnnualTerms(4, BigDecimal.ZERO);

    /** Half a year of +10 %: 1.1^2 - 1. */
    @Test
    void compoundsToAYear() {
        assertThat(value(Views.of(YEAR_OF_FOUR, "0.1", "0"))).isCloseTo(0.21, within(1e-15));
    }

    @Test
    void isTheTotalReturnOfExactlyOneYear() {
        PerformanceView year = Views.of(YEAR_OF_FOUR, "0.1", "0", "0", "0");

        assertThat(value(year)).isCloseTo(0.1, within(1e-15));
        assertThat(new Cagr().isExtrapolated(year)).isFalse();
    }

    @Test
    void saysThatLessThanAYearIsExtrapolated() {
        assertThat(new Cagr().isExtrapolated(Views.of(YEAR_OF_FOUR, "0.1", "0", "0"))).isTrue();
    }

    @Test
    void losesEverythingOnce() {
        assertThat(value(Views.of("0.5", "-1"))).isEqualTo(-1.0);
    }

    /** 1001^252 is beyond the range of a double. */
    @Test
    void isUndefinedRatherThanInfinite() {
        assertThat(new Cagr().of(Views.of("1000")).reason()).hasValue(Reason.INSUFFICIENT_DATA);
    }

    @Test
    void isUndefinedWithoutReturns() {
        assertThat(new Cagr().of(Views.of()).reason()).hasValue(Reason.NO_DATA);
    }

    private static double value(PerformanceView view) {
        return new Cagr().of(view).value().orElseThrow();
    }
}
