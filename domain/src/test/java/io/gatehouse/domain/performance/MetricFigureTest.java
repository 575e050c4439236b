package io.gatehouse.domain.performance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An account that opened with 100. */
class MetricFigureTest {
    @ParameterizedTest
    @ValueSource(strings = {"-100", "110,-30,20,30", "110,-30", "-0.01,50"})
    void hasNoTimeWeightedFigureOfDebt(String closes) {
        PerformanceReport report = report(days(closes.split(",", -1)));

        assertThat(report.figures())
                .filteredOn(figure -> figure.figure().value().isPresent())
                .extracting(MetricFigure::code)
                .isSubsetOf("max_drawdown_money", "xirr")
                .contains("max_drawdown_money");
        assertThat(figure(report, "twr_total").reason()).contains(Reason.INSUFFICIENT_DATA);
        assertThat(figure(report, "loss_days").reason()).contains(Reason.INSUFFICIENT_DATA);
        assertThat(report.deepest()).isEmpty();
        assertThat(report.drawdownPercent()).isEmpty();
    }

    /** The day ends with 20, but was at -30 when 60 came in: from 100 to there no growth leads. */
    @Test
    void seesDebtWithinDay() {
        ValuedDay day = Views.day("2024-01-02", "20", Views.flow(DayPart.DURING, "-30", "60"));

        assertThat(figure(report(List.of(day)), "twr_total").reason())
                .contains(Reason.INSUFFICIENT_DATA);
    }

    /** From 110 to -30, in money. */
    @Test
    void tellsWhatWasLostInMoney() {
        assertThat(figure(report(days("110", "-30", "20")), "max_drawdown_money").value())
                .contains(140.0);
    }

    /** What is lost whole is lost by 100 %, and what comes after it changes nothing. */
    @Test
    void staysAtTotalLoss() {
        PerformanceReport report =
                report(
                        List.of(
                                Views.day("2024-01-02", "0"),
                                Views.day(
                                        "2024-01-03",
                                        "150",
                                        Views.flow(DayPart.START, "0", "100"))));

        assertThat(figure(report, "twr_total").value()).contains(-1.0);
        assertThat(figure(report, "max_drawdown").value()).contains(1.0);
    }

    private static Statistic<Double> figure(PerformanceReport report, String code) {
        return report.figure(code).orElseThrow().figure();
    }

    private static List<ValuedDay> days(String... closes) {
        List<ValuedDay> days = new ArrayList<>();
        for (String close : closes) {
            days.add(Views.day(Views.START.plusDays(days.size() + 1L).toString(), close));
        }
        return days;
    }

    private static PerformanceReport report(List<ValuedDay> days) {
        EquitySeries equity = new EquitySeries(Views.START, new BigDecimal("100"), days);
        return PerformanceReport.of(
                "Debt",
                Optional.empty(),
                new PerformanceView(equity, AnnualTerms.USUAL, Optional.empty()),
                Metrics.all());
    }
}
