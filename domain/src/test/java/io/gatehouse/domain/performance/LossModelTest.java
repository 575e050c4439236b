package io.gatehouse.domain.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class LossModelTest {
    private static final Offset<Double> CLOSE = Offset.offset(1e-9);
    private static final MonteCarloLoss SIMULATION = new MonteCarloLoss(7, 10_000);

    /** 1 % up and down in turn, which has a variance of 5 x 0.0001 / 4. */
    private static final double[] SWING = {0.01, -0.01, 0.01, -0.01, 0};

    static Stream<LossModel> models() {
        return Stream.of(new HistoricalLoss(), new NormalLoss(), new EwmaLoss(), SIMULATION);
    }

    @Test
    void historyTakesTheQuantileOfWhatWouldHaveHappened() {
        // gains of 1000 long: 10, -20, 30, -40, 50
        ReturnMatrix returns = matrix(new double[] {0.01, -0.02, 0.03, -0.04, 0.05});

        LossEstimate estimate = estimate(new HistoricalLoss(), returns, "0.90", 1_000);

        // place 0.1 x 4 = 0.4 from -40 to -20: -32; the worst half of a day: -40
        assertThat(estimate.valueAtRisk()).isCloseTo(32, CLOSE);
        assertThat(estimate.expectedShortfall()).isCloseTo(40, CLOSE);
        assertThat(estimate.standardError()).isEmpty();
    }

    @Test
    void historyTellsWhoLostOnTheDaysOfTheQuantile() {
        ReturnMatrix returns =
                matrix(new double[] {-0.05, 0.00, 0.01}, new double[] {0.02, -0.01, 0.01});

        LossEstimate estimate = estimate(new HistoricalLoss(), returns, "0.75", 100, 100);

        // gains -3, -1, 2; place 0.25 x 2 = 0.5 between the first two days
        assertThat(estimate.valueAtRisk()).isCloseTo(2, CLOSE);
        assertThat(estimate.components().get(0)).isCloseTo(2.5, CLOSE);
        assertThat(estimate.components().get(1)).isCloseTo(-0.5, CLOSE);
    }

    @Test
    void normalGainsLoseOnePointSixFourDeviations() {
        // variance 4 x 0.0001 / 4 = 0.0001, so a deviation of 10 on 1000
        LossEstimate estimate = estimate(new NormalLoss(), matrix(SWING), "0.95", 1_000);

        assertThat(estimate.valueAtRisk()).isCloseTo(16.448536269514722, CLOSE);
        // 10 x 0.10313564 / 0.05
        assertThat(estimate.expectedShortfall()).isCloseTo(20.627128, Offset.offset(1e-6));
    }

    @Test
    void weightedGainsFollowTheNewestDay() {
        // 0.94 x 0.01^2 + 0.06 x 0.02^2 = 0.000118
        LossEstimate estimate =
                estimate(new EwmaLoss(), matrix(new double[] {0.01, -0.02}), "0.95", 1_000);

        assertThat(estimate.valueAtRisk())
                .isCloseTo(1_000 * Math.sqrt(0.000118) * 1.6448536269514722, CLOSE);
    }

    @ParameterizedTest
    @MethodSource("models")
    void componentsAddUpToTheWhole(LossModel model) {
        long seed = 20_261_121;
        System.out.println("Seed of the random returns: " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 20; round++) {
            ReturnMatrix returns = random(random, 1 + random.nextInt(6), 60);
            double[] exposures = random.doubles(returns.assets(), -100_000, 100_000).toArray();

            LossEstimate estimate = model.estimate(returns, exposures, VarCase.confidence("0.975"));

            assertThat(estimate.components().stream().mapToDouble(Double::doubleValue).sum())
                    .isCloseTo(
                            estimate.valueAtRisk(),
                            Offset.offset(1e-9 * Math.abs(estimate.valueAtRisk()) + 1e-9));
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void aPerfectHedgeLosesNothing(LossModel model) {
        LossEstimate estimate = estimate(model, matrix(SWING, SWING), "0.95", 1_000, -1_000);

        assertThat(estimate.valueAtRisk()).isCloseTo(0, CLOSE);
        assertThat(estimate.expectedShortfall()).isCloseTo(0, CLOSE);
        assertThat(estimate.components())
                .allSatisfy(component -> assertThat(Double.isFinite(component)).isTrue());
    }

    @ParameterizedTest
    @MethodSource("models")
    void whatMovesTogetherAddsUp(LossModel model) {
        LossEstimate one = estimate(model, matrix(SWING), "0.95", 3_000);
        LossEstimate two = estimate(model, matrix(SWING, SWING), "0.95", 1_000, 2_000);

        assertThat(two.valueAtRisk()).isCloseTo(one.valueAtRisk(), Offset.offset(1.5));
        assertThat(two.components().get(1))
                .isCloseTo(2 * two.components().get(0), Offset.offset(1e-9));
    }

    @ParameterizedTest
    @MethodSource("models")
    void whatNeverMovesAddsNothing(LossModel model) {
        LossEstimate estimate = estimate(model, matrix(new double[5], SWING), "0.95", 900, 1_000);

        assertThat(estimate.components().get(0)).isCloseTo(0, CLOSE);
        assertThat(estimate.valueAtRisk()).isPositive();
    }

    @ParameterizedTest
    @MethodSource("models")
    void manyAssetsThatAreMixturesOfAFewAreNoObstacle(LossModel model) {
        long seed = 20_261_121;
        System.out.println("Seed of the random mixtures: " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 50; round++) {
            // more assets than days, some of them wild: nothing is left but binary noise of their
            // size
            ReturnMatrix returns = mixtures(random, 30, 10);
            double[] exposures = random.doubles(30, -100_000, 100_000).toArray();

            LossEstimate estimate = model.estimate(returns, exposures, VarCase.confidence("0.95"));

            assertThat(Double.isFinite(estimate.valueAtRisk())).isTrue();
            assertThat(estimate.components()).hasSize(30);
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void whatNeverMovesLosesNothing(LossModel model) {
        LossEstimate estimate = estimate(model, matrix(new double[5], new double[5]), "0.95", 9, 9);

        assertThat(estimate.valueAtRisk()).isZero();
        assertThat(estimate.expectedShortfall()).isZero();
        assertThat(estimate.components()).containsOnly(0.0);
    }

    @Test
    void theSameSeedSimulatesTheSame() {
        ReturnMatrix returns = matrix(SWING);

        assertThat(estimate(new MonteCarloLoss(7, 10_000), returns, "0.95", 1_000))
                .isEqualTo(estimate(SIMULATION, returns, "0.95", 1_000))
                .isNotEqualTo(estimate(new MonteCarloLoss(8, 10_000), returns, "0.95", 1_000));
    }

    @Test
    void aSimulationHasAPath() {
        assertThatThrownBy(() -> new MonteCarloLoss(7, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void assetsHaveReturnsOfTheSameDays() {
        assertThatThrownBy(() -> matrix(new double[2], new double[3]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static LossEstimate estimate(
            LossModel model, ReturnMatrix returns, String level, double... exposures) {
        return model.estimate(returns, exposures, VarCase.confidence(level));
    }

    private static ReturnMatrix matrix(double[]... byAsset) {
        return ReturnMatrix.of(List.of(byAsset));
    }

    private static ReturnMatrix random(Random random, int assets, int days) {
        return ReturnMatrix.of(
                IntStream.range(0, assets)
                        .mapToObj(asset -> random.doubles(days, -0.05, 0.05).toArray())
                        .toList());
    }

    /** Every third asset is its own, the others mix two that came before. */
    private static ReturnMatrix mixtures(Random random, int assets, int days) {
        List<double[]> series = new ArrayList<>();
        for (int asset = 0; asset < assets; asset++) {
            double[] returns = random.doubles(days, -0.6, 0.6).toArray();
            if (asset % 3 != 0) {
                double[] one = series.get(random.nextInt(asset));
                double[] other = series.get(random.nextInt(asset));
                Arrays.setAll(returns, day -> 1.7 * one[day] - 1.4 * other[day]);
            }
            series.add(returns);
        }
        return ReturnMatrix.of(series);
    }
}
