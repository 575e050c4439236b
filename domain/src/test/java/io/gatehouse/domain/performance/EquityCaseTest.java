package io.gatehouse.domain.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Every metric of a real history, to nine digits. */
class EquityCaseTest {
    private static final JsonNode EXPECTED = CaseJson.read("equity-metrics.json");
    private static final EquityCase CASE = EquityCase.read();
    private static final double NINE_DIGITS = 1e-7;

    @ParameterizedTest
    @CsvSource({
        "twr_total, twr_total",
        "cagr, cagr_252",
        "volatility, volatility_ann",
        "sharpe_ratio, sharpe_rf0",
        "sortino_ratio, sortino_mar0",
        "calmar_ratio, calmar_252",
        "ulcer_index, ulcer_index_population",
        "skewness, skewness_moment",
        "kurtosis_excess, kurtosis_excess_moment",
        "best_day, best_day",
        "worst_day, worst_day",
        "win_days, win_days",
        "loss_days, loss_days",
        "flat_days, flat_days",
        "day_win_rate, day_win_rate_excluding_flat",
        "omega_ratio, omega_ratio_0",
        "var_95, var95_historical_type7",
        "es_95, es95_acerbi_tasche",
        "var_99, var99_historical_type7",
        "es_99, es99_acerbi_tasche",
        "xirr, xirr_act365",
        "beta, beta",
        "alpha, alpha_ann_arithmetic_rf0",
        "correlation, correlation",
        "tracking_error, tracking_error_ann",
        "information_ratio, information_ratio_arithmetic_ann"
    })
    void agreesWithTheOracle(String code, String key) {
        assertThat(value(code, "0"))
                .isCloseTo(EXPECTED.get(key).asDouble(), withinPercentage(NINE_DIGITS));
    }

    /** The files write drawdowns as negative numbers. */
    @ParameterizedTest
    @CsvSource({
        "max_drawdown, max_drawdown",
        "max_drawdown_money, max_drawdown_money_flow_adjusted"
    })
    void reportsDrawdownsAsPositiveNumbers(String code, String key) {
        assertThat(value(code, "0"))
                .isCloseTo(-EXPECTED.get(key).asDouble(), withinPercentage(NINE_DIGITS));
    }

    @ParameterizedTest
    @CsvSource({
        "sharpe_ratio, sharpe_rf4pct_geometric_daily",
        "sortino_ratio, sortino_mar_rf4pct_geometric_daily",
        "alpha, alpha_ann_arithmetic_rf4"
    })
    void agreesWithTheOracleAboutFourPercentWithoutRisk(String code, String key) {
        assertThat(value(code, "0.04"))
                .isCloseTo(EXPECTED.get(key).asDouble(), withinPercentage(NINE_DIGITS));
    }

    @Test
    void datesTheDrawdown() {
        Drawdown fall = Drawdown.deepest(view("0").index()).orElseThrow();

        assertThat(fall.peak()).isEqualTo(date("max_drawdown_peak"));
        assertThat(fall.trough()).isEqualTo(date("max_drawdown_trough"));
        assertThat(fall.recovery()).isEmpty();
    }

    @Test
    void countsEveryDay() {
        assertThat(view("0").observations()).isEqualTo(EXPECTED.get("n_returns").asInt());
        assertThat(view("0").isUnderAYear()).isFalse();
    }

    @Test
    void agreesWithTheOracleAboutEveryMonth() {
        List<MonthReturn> months = MonthlyReturns.of(view("0"));

        assertThat(months).hasSize(EXPECTED.get("months").size());
        for (MonthReturn month : months) {
            JsonNode expected = EXPECTED.get("months").get(month.month().toString());
            assertThat(month.timeWeighted().value().orElseThrow())
                    .as(month.month() + " time-weighted")
                    .isCloseTo(expected.get("twr").asDouble(), withinPercentage(NINE_DIGITS));
            assertThat(month.modifiedDietz().value().orElseThrow())
                    .as(month.month() + " by modified Dietz")
                    .isCloseTo(
                            expected.get("modified_dietz").asDouble(),
                            withinPercentage(NINE_DIGITS));
            assertThat(month.netFlow())
                    .as(month.month() + " net flow")
                    .isEqualByComparingTo(expected.get("net_flow").asText());
        }
    }

    private static double value(String code, String riskFree) {
        return Metrics.all().stream()
                .filter(metric -> metric.code().equals(code))
                .findFirst()
                .orElseThrow()
                .of(view(riskFree))
                .value()
                .orElseThrow();
    }

    private static PerformanceView view(String riskFree) {
        return new PerformanceView(
                CASE.equity(),
                new AnnualTerms(252, new BigDecimal(riskFree)),
                Optional.of(CASE.benchmark()));
    }

    private static LocalDate date(String key) {
        return LocalDate.parse(EXPECTED.get(key).asText());
    }
}
