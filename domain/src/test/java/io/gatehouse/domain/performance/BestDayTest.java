package io.gatehouse.domain.performance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BestDayTest {
    @Test
    void isTheHighestReturn() {
        assertThat(value(Views.of("0.01", "0.03", "-0.05"))).isEqualTo(0.03);
    }

    @Test
    void isLossWhenEveryDayLost() {
        assertThat(value(Views.of("-0.02", "-0.01"))).isEqualTo(-0.01);
    }

    @Test
    void isUndefinedWithoutReturns() {
        assertThat(new BestDay().of(Views.of()).reason()).hasValue(Reason.NO_DATA);
    }

    private static double value(PerformanceView view) {
        return new BestDay().of(view).value().orElseThrow();
    }
}
