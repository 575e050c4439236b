package io.gatehouse.domain.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;

class HistoricalVarTest {
    private static final Confidence P90 = new Confidence(new BigDecimal("0.90"));

    /** Position (6 - 1) x 0.10 = 0.5: half way from -0.05 to -0.03. */
    @Test
    void interpolatesBetweenOrderStatistics() {
        double[] returns = {0.01, -0.05, 0.02, -0.03, 0.00, 0.04};

        assertThat(HistoricalVar.of(returns, P90)).isCloseTo(0.04, within(1e-15));
    }

    @Test
    void isNegativeWhenEvenTheTailGains() {
        assertThat(HistoricalVar.of(new double[] {0.02, 0.02, 0.02}, P90)).isEqualTo(-0.02);
    }

    @Test
    void isPlainZeroOfReturnsOfZero() {
        assertThat(HistoricalVar.of(new double[] {0.0, 0.0}, P90)).isEqualTo(0.0);
    }

    @Test
    void leavesTheReturnsInTheirOrder() {
        double[] returns = {0.01, -0.05, 0.02};

        HistoricalVar.of(returns, P90);

        assertThat(returns).containsExactly(0.01, -0.05, 0.02);
    }

    @Test
    void needsOneReturn() {
        assertThatThrownBy(() -> HistoricalVar.of(new double[0], P90))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
