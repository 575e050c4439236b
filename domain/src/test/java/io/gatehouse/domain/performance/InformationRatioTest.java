package io.gatehouse.domain.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.List;

class InformationRatioTest extends BenchmarkMetricContract {
    InformationRatioTest() {
        super(new InformationRatio());
    }

    /** Beyond the benchmark by 0, 0.01 and 0.02: 0.01 by 0.01, times the root of 4. */
    @Test
    void dividesTheActiveReturnByItsDeviation() {
        assertThat(value(Views.beside(List.of("0.01", "0.02", "0.03"), "0.01", "0.03", "0.05")))
                .isCloseTo(2, within(1e-12));
    }

    /** A constant lead of 0.1 leaves binary noise, no deviation. */
    @Test
    void isUndefinedOfConstantLead() {
        assertThat(
                        new InformationRatio()
                                .of(
                                        Views.beside(
                                                List.of("0.01", "0.02", "0.03"),
                                                "0.11",
                                                "0.12",
                                                "0.13"))
                                .reason())
                .hasValue(Reason.ZERO_VARIANCE);
    }
}
