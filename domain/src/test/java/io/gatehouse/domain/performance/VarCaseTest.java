package io.gatehouse.domain.performance;

import static io.gatehouse.domain.performance.VarCase.EXACT;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.assertj.core.data.Offset;
import org.hipparchus.stat.StatUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/** The case files of value at risk, every figure of ours in them. */
class VarCaseTest {
    private final JsonNode expected = VarCase.expected();
    private final JsonNode portfolio = expected.get("portfolio");
    private final double[] returns = VarCase.returns();
    private final ReturnMatrix assets = VarCase.assets();

    @ParameterizedTest
    @ValueSource(strings = {"0.90", "0.95", "0.975", "0.99"})
    void agreesAtEveryLevelOfOneSeries(String level) {
        Confidence confidence = VarCase.confidence(level);
        JsonNode at = expected.get("levels").get(level);
        double mean = StatUtils.mean(returns);
        double deviation = Math.sqrt(StatUtils.variance(returns));

        assertThat(HistoricalVar.of(returns, confidence))
                .isCloseTo(number(at, "var_historical_type7"), EXACT);
        assertThat(ExpectedShortfall.of(returns, confidence))
                .isCloseTo(number(at, "es_historical_acerbi_tasche"), EXACT);
        assertThat(NormalVar.of(mean, deviation, confidence))
                .isCloseTo(number(at, "var_normal_sample_std"), EXACT);
        assertThat(NormalVar.of(0, deviation, confidence))
                .isCloseTo(number(at, "var_normal_zero_mean_sample_std"), EXACT);
        assertThat(NormalShortfall.of(mean, deviation, confidence))
                .isCloseTo(number(at, "es_normal_sample_std"), EXACT);
        assertThat(NormalVar.of(0, deviation * Math.sqrt(10), confidence))
                .isCloseTo(number(at, "var_normal_10day_sqrt_time_zero_mean"), EXACT);
    }

    @Test
    void agreesOnWeightedVolatility() {
        ReturnMatrix series = ReturnMatrix.of(List.of(returns));
        LossEstimate estimate =
                new EwmaLoss().estimate(series, new double[] {1}, VarCase.confidence("0.95"));

        assertThat(CovarianceMatrix.ofWeighted(series).deviation(new double[] {1}))
                .isCloseTo(number(expected, "ewma_lambda_0.94_daily_vol_after_last"), EXACT);
        assertThat(estimate.valueAtRisk())
                .isCloseTo(number(expected, "ewma_var95_zero_mean"), EXACT);
    }

    @Test
    void agreesOnCovariancesAndCorrelations() {
        CovarianceMatrix covariances = CovarianceMatrix.ofSample(assets);

        for (int one = 0; one < 3; one++) {
            for (int other = 0; other < 3; other++) {
                assertThat(covariances.between(one, other))
                        .isCloseTo(cell("covariance_sample", one, other), EXACT);
                assertThat(
                                ReturnCorrelation.of(assets.of(one), assets.of(other))
                                        .value()
                                        .orElseThrow())
                        .isCloseTo(cell("correlation", one, other), EXACT);
            }
        }
        assertThat(covariances.deviation(VarCase.weights()))
                .isCloseTo(number(portfolio, "sigma"), EXACT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.95", "0.99"})
    void agreesOnAPortfolio(String level) {
        JsonNode at = portfolio.get("levels").get(level);
        Confidence confidence = VarCase.confidence(level);
        LossEstimate normal = new NormalLoss().estimate(assets, VarCase.weights(), confidence);

        assertThat(normal.valueAtRisk()).isCloseTo(number(at, "var_normal_zero_mean"), EXACT);
        assertThat(normal.expectedShortfall()).isCloseTo(number(at, "es_normal_zero_mean"), EXACT);
        assertThat(normal.components().stream().mapToDouble(Double::doubleValue).toArray())
                .containsExactly(figures(at.get("component_var_zero_mean")), EXACT);
        assertThat(MarginalVar.of(CovarianceMatrix.ofSample(assets), VarCase.weights(), confidence))
                .containsExactly(figures(at.get("marginal_var_zero_mean")), EXACT);
        assertThat(
                        new HistoricalLoss()
                                .estimate(assets, VarCase.weights(), confidence)
                                .valueAtRisk())
                .isCloseTo(number(at, "var_historical_type7"), EXACT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.95", "0.99"})
    void agreesOnMoney(String level) {
        double[] money = {500_000, 300_000, 200_000};

        assertThat(
                        new NormalLoss()
                                .estimate(assets, money, VarCase.confidence(level))
                                .valueAtRisk())
                .isCloseTo(
                        number(portfolio.get("levels").get(level), "var_money_zero_mean"),
                        Offset.offset(1e-9 * 1_000_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.95", "0.99"})
    void simulatesWithinFourStandardErrors(String level) {
        JsonNode at = portfolio.get("levels").get(level);
        JsonNode acceptance = at.get("monte_carlo_acceptance");
        MonteCarloLoss model = new MonteCarloLoss(20_261_121, acceptance.get("paths").asInt());

        LossEstimate simulated =
                model.estimate(assets, VarCase.weights(), VarCase.confidence(level));

        double error = number(acceptance, "standard_error_of_var");
        assertThat(simulated.standardError().orElseThrow()).isCloseTo(error, EXACT);
        assertThat(simulated.valueAtRisk())
                .isCloseTo(number(at, "var_normal_zero_mean"), Offset.offset(4 * error));
    }

    private double cell(String matrix, int row, int column) {
        return portfolio.get(matrix).get(row).get(column).asDouble();
    }

    private static double[] figures(JsonNode array) {
        return array.valueStream().mapToDouble(JsonNode::asDouble).toArray();
    }

    private static double number(JsonNode node, String key) {
        return node.get(key).asDouble();
    }
}
