package io.gatehouse.domain.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

class UlcerIndexTest {
    /** Drawdowns of 0, 0.3, 0.4 and 0 after four days: root of (0.09 + 0.16) / 4. */
    @Test
    void isTheRootMeanSquareOfTheDrawdowns() {
        EquitySeries equity =
                new EquitySeries(
                        Views.START,
                        new BigDecimal("100"),
                        List.of(
                                Views.day("2024-01-02", "100"),
                                Views.day("2024-01-03", "70"),
                                Views.day("2024-01-04", "60"),
                                Views.day("2024-01-05", "120")));

        assertThat(value(new PerformanceView(equity, AnnualTerms.USUAL, Optional.empty())))
                .isCloseTo(0.25, within(1e-15));
    }

    @Test
    void isZeroOfIndexThatNeverFell() {
        assertThat(value(Views.of("0.1"))).isEqualTo(0.0);
    }

    @Test
    void isUndefinedWithoutReturns() {
        assertThat(new UlcerIndex().of(Views.of()).reason()).hasValue(Reason.NO_DATA);
    }

    private static double value(PerformanceView view) {
        return new UlcerIndex().of(view).value().orElseThrow();
    }
}
