package io.gatehouse.domain.performance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

/** What every metric that compares with a benchmark keeps, whatever it compares. */
abstract class BenchmarkMetricContract {
    private final Metric metric;

    BenchmarkMetricContract(Metric metric) {
        this.metric = metric;
    }

    @Test
    void needsTwoCommonDays() {
        assertThat(metric.of(Views.beside(List.of("0.01"), "0.02")).reason())
                .hasValue(Reason.INSUFFICIENT_DATA);
    }

    @Test
    void isUndefinedWithoutBenchmark() {
        assertThat(metric.of(Views.of("0.01", "0.02")).reason()).hasValue(Reason.NO_DATA);
    }

    /** The account has a day more than the benchmark. */
    @Test
    void restsOnCommonDays() {
        PerformanceView view =
                Views.beside(List.of("0.01", "0.02", "0.03"), "0.01", "0.02", "0.03", "0.04");

        assertThat(metric.observations(view)).isEqualTo(3);
    }

    double value(PerformanceView view) {
        return metric.of(view).value().orElseThrow();
    }
}
