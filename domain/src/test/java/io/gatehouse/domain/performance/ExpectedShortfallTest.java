package io.gatehouse.domain.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.Arrays;

class ExpectedShortfallTest {
    private static final Confidence P70 = new Confidence(new BigDecimal("0.70"));

    /** 5 x 0.30 = 1.5 returns: (0.06 + 0.5 x 0.03) / 1.5 = 0.05. */
    @Test
    void countsTheBoundaryByItsFraction() {
        double[] returns = {0.01, -0.03, 0.02, -0.06, 0.00};

        assertThat(ExpectedShortfall.of(returns, P70)).isCloseTo(0.05, within(1e-15));
    }

    /** 10 x 0.30 = 3 returns: (0.06 + 0.03 + 0.03) / 3 = 0.04. */
    @Test
    void isTheMeanOfTheWorstWhenTheyAreWhole() {
        double[] returns = {0, 0, 0, 0, 0, 0, 0, -0.03, -0.03, -0.06};

        assertThat(ExpectedShortfall.of(returns, P70)).isCloseTo(0.04, within(1e-15));
    }

    /** 500 x 0.05 is 25 returns; in binary 500 x (1 - 0.95) is a little more than that. */
    @Test
    void takesNoReturnMoreForBinaryNoise() {
        double[] returns = new double[500];
        Arrays.fill(returns, 0, 25, -0.02);
        Arrays.fill(returns, 25, 500, 1e12);

        assertThat(ExpectedShortfall.of(returns, Confidence.P95)).isCloseTo(0.02, within(1e-15));
    }

    /** 2 x 0.05 = 0.1 returns: the worst one alone. */
    @Test
    void isTheWorstReturnOfFew() {
        assertThat(ExpectedShortfall.of(new double[] {-0.07, 0.01}, Confidence.P95))
                .isCloseTo(0.07, within(1e-15));
    }

    @Test
    void isPlainZeroOfReturnsOfZero() {
        assertThat(ExpectedShortfall.of(new double[] {0.0, 0.0}, P70)).isEqualTo(0.0);
    }

    @Test
    void needsOneReturn() {
        assertThatThrownBy(() -> ExpectedShortfall.of(new double[0], P70))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
