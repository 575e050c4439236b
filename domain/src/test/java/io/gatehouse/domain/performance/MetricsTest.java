package io.gatehouse.domain.performance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MetricsTest {
    @Test
    void codesAreTheKnownOnesInTheirOrder() {
        assertThat(Metrics.all().stream().map(Metric::code))
                .containsExactly(
                        "twr_total",
                        "cagr",
                        "volatility",
                        "sharpe_ratio",
                        "sortino_ratio",
                        "max_drawdown",
                        "max_drawdown_money",
                        "calmar_ratio",
                        "ulcer_index",
                        "skewness",
                        "kurtosis_excess",
                        "best_day",
                        "worst_day",
                        "win_days",
                        "loss_days",
                        "flat_days",
                        "day_win_rate",
                        "omega_ratio",
                        "var_95",
                        "es_95",
                        "var_99",
                        "es_99",
                        "xirr",
                        "beta",
                        "alpha",
                        "correlation",
                        "tracking_error",
                        "information_ratio");
    }
}
