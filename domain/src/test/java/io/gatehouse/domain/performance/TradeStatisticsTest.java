package io.gatehouse.domain.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

class TradeStatisticsTest {
    private static final Map<String, Function<TradeTotals, Statistic<BigDecimal>>> STATISTICS =
            Map.of(
                    "win_rate", TradeTotals::winRate,
                    "avg_win", TradeTotals::averageWin,
                    "avg_loss", TradeTotals::averageLoss,
                    "profit_factor", TradeTotals::profitFactor,
                    "payoff_ratio", TradeTotals::payoffRatio,
                    "expectancy", TradeTotals::expectancy,
                    "kelly", TradeTotals::kelly);

    private static final Map<String, Function<TradeTotals, BigDecimal>> COUNTS =
            Map.of(
                    "trades", totals -> BigDecimal.valueOf(totals.trades()),
                    "wins", totals -> BigDecimal.valueOf(totals.wins()),
                    "losses", totals -> BigDecimal.valueOf(totals.losses()),
                    "breakeven", totals -> BigDecimal.valueOf(totals.breakEven()),
                    "net", TradeTotals::net);

    @TestFactory
    Stream<DynamicContainer> agreesWithTheOracle() {
        return CaseJson.read("trade-statistics-edge-cases.json")
                .propertyStream()
                .map(given -> dynamicContainer(given.getKey(), tests(given.getValue())));
    }

    private static Stream<DynamicTest> tests(JsonNode given) {
        TradeTotals totals =
                outcomes(CaseJson.texts(given.get("net_pnl")).toArray(String[]::new)).totals();
        return given.get("recommended")
                .propertyStream()
                .map(
                        expected ->
                                dynamicTest(
                                        expected.getKey(),
                                        () ->
                                                check(
                                                        totals,
                                                        expected.getKey(),
                                                        expected.getValue())));
    }

    /** 3 wins of 20 in the mean, 2 losses of 10: p = 3/5, payoff = 2, 0.6 - 0.4 / 2 = 0.4. */
    @Test
    void sizesByKellyFromDecidedTradesAlone() {
        TradeTotals totals = outcomes("10", "20", "30", "-5", "-15", "0", "0").totals();

        assertThat(totals.kelly().value().orElseThrow()).isEqualByComparingTo("0.4");
        assertThat(totals.payoffRatio().value().orElseThrow()).isEqualByComparingTo("2");
        assertThat(totals.profitFactor().value().orElseThrow()).isEqualByComparingTo("3");
    }

    @Test
    void endsStreakAtBreakEven() {
        TradeStatistics statistics = outcomes("1", "2", "0", "3", "-1", "-2", "-3", "4");

        assertThat(statistics.longestWinStreak()).isEqualTo(2);
        assertThat(statistics.longestLossStreak()).isEqualTo(3);
    }

    /** (2 - 1) / 2 = 0.5; the trade without a known risk does not count. */
    @Test
    void expectsInUnitsOfRisk() {
        TradeStatistics statistics =
                TradeStatistics.of(
                        List.of(
                                outcome("200", Optional.of("2")),
                                outcome("-100", Optional.of("-1")),
                                outcome("70", Optional.empty())));

        assertThat(statistics.expectancyInR().value().orElseThrow()).isEqualByComparingTo("0.5");
    }

    @Test
    void hasNoExpectancyInRiskThatNobodyKnows() {
        assertThat(outcomes("200").expectancyInR().reason()).hasValue(Reason.NO_DATA);
        assertThat(outcomes().expectancyInR().reason()).hasValue(Reason.NO_TRADES);
    }

    private static void check(TradeTotals totals, String key, JsonNode expected) {
        Function<TradeTotals, BigDecimal> count = COUNTS.get(key);
        if (count != null) {
            assertThat(count.apply(totals)).isEqualByComparingTo(expected.asText());
            return;
        }
        Statistic<BigDecimal> found =
                Objects.requireNonNull(STATISTICS.get(key), key).apply(totals);
        if (expected.isTextual()) {
            assertThat(found.reason().map(why -> "UNDEFINED:" + why)).hasValue(expected.asText());
        } else {
            assertThat(found.value().orElseThrow())
                    .isCloseTo(expected.decimalValue(), within(new BigDecimal("1e-12")));
        }
    }

    private static TradeStatistics outcomes(String... nets) {
        return TradeStatistics.of(
                Arrays.stream(nets).map(net -> outcome(net, Optional.empty())).toList());
    }

    private static TradeOutcome outcome(String net, Optional<String> r) {
        return new TradeOutcome(new BigDecimal(net), r.map(BigDecimal::new));
    }
}
