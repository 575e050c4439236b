package io.gatehouse.domain.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Histories that are empty, short, constant or one-sided. */
class MetricsEdgeCaseTest {
    private static final String EXTRAPOLATED = "cagr_is_extrapolated";
    private static final String UNDEFINED = "UNDEFINED:";
    private static final double TWELVE_DIGITS = 1e-10;

    private static final Map<String, Metric> BY_KEY =
            Map.of(
                    "max_drawdown", new MaxDrawdown(),
                    "twr_total", new TimeWeightedReturn(),
                    "cagr_252", new Cagr(),
                    "volatility_ann", new Volatility(),
                    "sharpe_rf0", new SharpeRatio(),
                    "sortino_mar0", new SortinoRatio(),
                    "calmar_252", new CalmarRatio());

    @TestFactory
    Stream<DynamicContainer> agreesWithTheOracle() {
        return CaseJson.read("metrics-edge-cases.json")
                .propertyStream()
                .map(history -> dynamicContainer(history.getKey(), tests(history.getValue())));
    }

    private static Stream<DynamicTest> tests(JsonNode history) {
        PerformanceView view =
                Views.of(CaseJson.texts(history.get("returns")).toArray(String[]::new));
        return history.get("recommended")
                .propertyStream()
                .map(
                        expected ->
                                dynamicTest(
                                        expected.getKey(),
                                        () -> check(view, expected.getKey(), expected.getValue())));
    }

    private static void check(PerformanceView view, String key, JsonNode expected) {
        if (key.equals(EXTRAPOLATED)) {
            assertThat(new Cagr().isExtrapolated(view)).isEqualTo(expected.asBoolean());
            return;
        }
        Statistic<Double> found = Objects.requireNonNull(BY_KEY.get(key), key).of(view);
        if (expected.isTextual()) {
            assertThat(found.reason().map(reason -> UNDEFINED + reason))
                    .hasValue(expected.asText());
        } else {
            assertThat(found.value().orElseThrow())
                    .isCloseTo(signed(key, expected), withinPercentage(TWELVE_DIGITS));
        }
    }

    /** The files write drawdowns, and what is divided by them, with the sign of the fall. */
    private static double signed(String key, JsonNode expected) {
        return key.equals("max_drawdown") ? Math.abs(expected.asDouble()) : expected.asDouble();
    }
}
