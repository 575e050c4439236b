package io.gatehouse.domain.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DailyShortfallTest {
    /** Of two returns the tail is less than the worst one. */
    @Test
    void isPositiveLoss() {
        assertThat(
                        new DailyShortfall(Confidence.P95)
                                .of(Views.of("0.1", "-0.1"))
                                .value()
                                .orElseThrow())
                .isCloseTo(0.1, within(1e-12));
    }

    @Test
    void isNamedByItsConfidence() {
        assertThat(new DailyShortfall(Confidence.P95).code()).isEqualTo("es_95");
        assertThat(new DailyShortfall(Confidence.P99).code()).isEqualTo("es_99");
    }

    @Test
    void needsTwoReturns() {
        assertThat(new DailyShortfall(Confidence.P95).of(Views.of("0.01")).reason())
                .hasValue(Reason.INSUFFICIENT_DATA);
    }

    @Test
    void isUndefinedWithoutReturns() {
        assertThat(new DailyShortfall(Confidence.P95).of(Views.of()).reason())
                .hasValue(Reason.NO_DATA);
    }
}
