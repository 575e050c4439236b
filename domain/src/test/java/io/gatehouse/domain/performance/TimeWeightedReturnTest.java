package io.gatehouse.domain.performance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

class TimeWeightedReturnTest {
    /** 1.10 x 0.95 = 1.045. */
    @Test
    void linksTheDays() {
        assertThat(value(Views.of("0.10", "-0.05"))).isEqualTo(0.045);
    }

    /** 100 became 110, 50 came in, 160 became 152: +10 %, then -5 %. */
    @Test
    void isNotChangedByDeposits() {
        EquitySeries equity =
                new EquitySeries(
                        Views.START,
                        new BigDecimal("100"),
                        List.of(
                                Views.day(
                                        "2024-01-02",
                                        "152",
                                        Views.flow(DayPart.DURING, "110", "50"))));

        assertThat(value(new PerformanceView(equity, AnnualTerms.USUAL, Optional.empty())))
                .isEqualTo(0.045);
    }

    @Test
    void staysAtTotalLoss() {
        assertThat(value(Views.of("-1"))).isEqualTo(-1.0);
    }

    @Test
    void isUndefinedWithoutReturns() {
        assertThat(new TimeWeightedReturn().of(Views.of()).reason()).hasValue(Reason.NO_DATA);
    }

    private static double value(PerformanceView view) {
        return new TimeWeightedReturn().of(view).value().orElseThrow();
    }
}
