package io.gatehouse.domain.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;

class AnnualTermsTest {
    /** 1.01^4 = 1.04060401. */
    @Test
    void compoundsTheRiskFreeRateByDays() {
        assertThat(new AnnualTerms(4, new BigDecimal("0.04060401")).dailyRiskFree())
                .isCloseTo(0.01, within(1e-15));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "367, 0", "252, -1", "252, 10.01"})
    void refusesWhatIsNoYearAndNoRate(int daysPerYear, BigDecimal riskFree) {
        assertThatThrownBy(() -> new AnnualTerms(daysPerYear, riskFree))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
