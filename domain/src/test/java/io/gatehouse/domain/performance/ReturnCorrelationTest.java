package io.gatehouse.domain.performance;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import java.util.Random;

class ReturnCorrelationTest {
    private static final Offset<Double> NOISE = Offset.offset(1e-12);
    private static final double[] UP_AND_DOWN = {0.01, -0.01, 0.02};

    @Test
    void isOneOfWhatMovesAlikeAndMinusOneOfItsMirror() {
        assertThat(correlation(UP_AND_DOWN, new double[] {0.03, -0.03, 0.06}))
                .isCloseTo(1, NOISE)
                .isLessThanOrEqualTo(1);
        assertThat(correlation(UP_AND_DOWN, new double[] {-0.01, 0.01, -0.02}))
                .isCloseTo(-1, NOISE)
                .isGreaterThanOrEqualTo(-1);
    }

    /** Among a hundred series, binary noise shows in some. */
    @Test
    void isExactlyOneOfASeriesWithItself() {
        for (int seed = 0; seed < 100; seed++) {
            double[] returns = new Random(seed).doubles(30, -0.02, 0.02).toArray();

            assertThat(correlation(returns, returns.clone())).as("seed " + seed).isEqualTo(1.0);
        }
    }

    @Test
    void isTheCovarianceByBothDeviations() {
        // deviations from the means of 2 and 3: -1 0 1 and -1 -1 2, so 3 / sqrt(2 x 6)
        assertThat(correlation(new double[] {1, 2, 3}, new double[] {2, 2, 5}))
                .isCloseTo(0.8660254037844386, NOISE);
    }

    @Test
    void doesNotExistWithoutMovement() {
        // ten times 0.1 differ from their mean by binary noise alone
        double[] still = {0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1};
        double[] moving = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};

        assertThat(ReturnCorrelation.of(moving, still).reason()).contains(Reason.ZERO_VARIANCE);
        assertThat(ReturnCorrelation.of(still, moving).reason()).contains(Reason.ZERO_VARIANCE);
    }

    @Test
    void doesNotExistOfASingleDay() {
        assertThat(ReturnCorrelation.of(new double[] {1}, new double[] {2}).reason())
                .contains(Reason.INSUFFICIENT_DATA);
        assertThat(ReturnCorrelation.of(new double[0], new double[0]).reason())
                .contains(Reason.NO_DATA);
    }

    private static double correlation(double[] one, double[] other) {
        return ReturnCorrelation.of(one, other).value().orElseThrow();
    }
}
