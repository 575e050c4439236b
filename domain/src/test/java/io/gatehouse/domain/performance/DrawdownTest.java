package io.gatehouse.domain.performance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

class DrawdownTest {
    /** 1.0, 1.2, 0.9, 1.2, 1.1. */
    @Test
    void isDatedByPeakTroughAndRecovery() {
        assertThat(deepest("0.2", "-0.25", "0.3333333333333333333333333333333334", "-0.05"))
                .hasValue(
                        new Drawdown(
                                new BigDecimal("0.25"),
                                LocalDate.of(2024, 1, 2),
                                LocalDate.of(2024, 1, 3),
                                Optional.of(LocalDate.of(2024, 1, 4))));
    }

    @Test
    void hasNoRecoveryWhileBelowItsPeak() {
        assertThat(deepest("-0.5", "0.5").orElseThrow().recovery()).isEmpty();
    }

    /** 1.0, 0.5, 1.0, 0.5. */
    @Test
    void isTheFirstOfEqualOnes() {
        assertThat(deepest("-0.5", "1", "-0.5").orElseThrow().trough())
                .isEqualTo(LocalDate.of(2024, 1, 2));
    }

    @Test
    void isNoneOfIndexThatNeverFell() {
        assertThat(deepest("0.1", "0")).isEmpty();
    }

    private static Optional<Drawdown> deepest(String... returns) {
        return Drawdown.deepest(Views.of(returns).index());
    }
}
