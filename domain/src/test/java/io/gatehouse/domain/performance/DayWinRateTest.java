package io.gatehouse.domain.performance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DayWinRateTest {
    @Test
    void leavesFlatDaysOut() {
        assertThat(value(Views.of("0.01", "0", "-0.01", "-0.01", "0", "-0.02"))).isEqualTo(0.25);
    }

    @Test
    void isZeroOfLossesAlone() {
        assertThat(value(Views.of("-0.01"))).isEqualTo(0.0);
    }

    @Test
    void isUndefinedOfFlatDaysAlone() {
        assertThat(new DayWinRate().of(Views.of("0", "0")).reason())
                .hasValue(Reason.INSUFFICIENT_DATA);
    }

    @Test
    void isUndefinedWithoutReturns() {
        assertThat(new DayWinRate().of(Views.of()).reason()).hasValue(Reason.NO_DATA);
    }

    private static double value(PerformanceView view) {
        return new DayWinRate().of(view).value().orElseThrow();
    }
}
