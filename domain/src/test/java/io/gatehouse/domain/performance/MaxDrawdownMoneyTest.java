package io.gatehouse.domain.performance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

class MaxDrawdownMoneyTest {
    /** Profits of +10, -25 and -5 net of what was paid in: from +10 down to -25. */
    @Test
    void leavesFlowsOut() {
        EquitySeries equity =
                new EquitySeries(
                        Views.START,
                        new BigDecimal("100"),
                        List.of(
                                Views.day("2024-01-02", "110"),
                                Views.day(
                                        "2024-01-03",
                                        "175",
                                        Views.flow(DayPart.START, "110", "100")),
                                Views.day("2024-01-04", "195")));

        assertThat(value(new PerformanceView(equity, AnnualTerms.USUAL, Optional.empty())))
                .isEqualTo(35.0);
    }

    /** Ten are lost at once. */
    @Test
    void countsTheStartAsPeak() {
        assertThat(value(Views.of("-0.1"))).isEqualTo(10.0);
    }

    @Test
    void isZeroOfProfitThatNeverFell() {
        assertThat(value(Views.of("0.1", "0"))).isEqualTo(0.0);
    }

    @Test
    void isUndefinedWithoutReturns() {
        assertThat(new MaxDrawdownMoney().of(Views.of()).reason()).hasValue(Reason.NO_DATA);
    }

    private static double value(PerformanceView view) {
        return new MaxDrawdownMoney().of(view).value().orElseThrow();
    }
}
