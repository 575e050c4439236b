package io.gatehouse.domain.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Deposits and withdrawals between valuations, to the last digit. */
class TwrCaseTest {

    @TestFactory
    Stream<DynamicTest> agreesWithExactFractions() {
        return CaseJson.read("twr-cases.json")
                .propertyStream()
                .map(given -> dynamicTest(given.getKey(), () -> check(given.getValue())));
    }

    private static void check(JsonNode given) {
        PerformanceView view =
                new PerformanceView(
                        equity(CaseJson.texts(given.get("events")).toList()),
                        AnnualTerms.USUAL,
                        Optional.empty());

        assertThat(view.returns().stream().map(DailyReturn::growth))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactlyElementsOf(
                        CaseJson.texts(given.get("sub_period_returns_exact"))
                                .map(TwrCaseTest::growth)
                                .toList());
        assertThat(new TimeWeightedReturn().of(view).value()).hasValue(given.get("twr").asDouble());
        assertThat(new MaxDrawdown().of(view).value())
                .hasValue(Math.abs(given.get("max_drawdown_on_twr_index").asDouble()));
        assertThat(view.equity().close()).isEqualByComparingTo(given.get("final_value").asText());
        assertThat(view.equity().profits().getLast())
                .isEqualByComparingTo(given.get("pnl_money").asText());
        assertThat(view.returns().size() < view.equity().days().size())
                .as("a day without capital")
                .isEqualTo(CaseJson.texts(given.get("flags")).anyMatch("NO_CAPITAL"::equals));
    }

    /** Each valuation ends a day, at whose start what was paid before it came in. */
    private static EquitySeries equity(List<String> events) {
        List<ValuedDay> days = new ArrayList<>();
        List<DayFlow> flows = new ArrayList<>();
        BigDecimal worth = BigDecimal.ZERO;
        for (String event : events) {
            BigDecimal amount = new BigDecimal(event.substring(2));
            if (event.startsWith("F")) {
                flows.add(new DayFlow(DayPart.START, worth, amount));
                worth = worth.add(amount);
            } else {
                days.add(new ValuedDay(Views.START.plusDays(days.size() + 1L), flows, amount));
                flows.clear();
                worth = amount;
            }
        }
        return new EquitySeries(Views.START, BigDecimal.ZERO, days);
    }

    /** One plus a fraction written as such. */
    private static BigDecimal growth(String fraction) {
        String[] parts = fraction.split("/", -1);
        BigDecimal below = new BigDecimal(parts.length == 2 ? parts[1] : "1");
        return new BigDecimal(parts[0]).add(below).divide(below, MathContext.DECIMAL128);
    }
}
