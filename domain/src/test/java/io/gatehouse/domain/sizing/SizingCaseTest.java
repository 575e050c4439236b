package io.gatehouse.domain.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;

import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.FeeSchedule;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.performance.CaseJson;
import io.gatehouse.domain.performance.KellyFraction;
import io.gatehouse.domain.portfolio.Holding;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The sizes, Kelly shares and margins of the case file, within its tolerance. */
class SizingCaseTest {
    private static final BigDecimal TOLERANCE = new BigDecimal("1e-9");
    private static final Quantity ONE = Quantity.of("1");

    @TestFactory
    Stream<DynamicTest> sizesByFixedRisk() {
        return cases("fixed_fractional", SizingCaseTest::checkFixedRisk);
    }

    @TestFactory
    Stream<DynamicTest> reckonsKelly() {
        return cases("kelly", SizingCaseTest::checkKelly);
    }

    @TestFactory
    Stream<DynamicTest> reckonsMarginByLeverage() {
        return cases("leverage_margin", SizingCaseTest::checkMargin);
    }

    @TestFactory
    Stream<DynamicTest> reckonsTheMarginLevel() {
        return cases("margin_level_percent", SizingCaseTest::checkLevel);
    }

    private static Stream<DynamicTest> cases(String kind, Consumer<JsonNode> check) {
        return CaseJson.read(SizingCaseTest.class, "sizing-margin-iv.json")
                .get(kind)
                .valueStream()
                .map(given -> dynamicTest(given.toString(), () -> check.accept(given)));
    }

    private static void checkFixedRisk(JsonNode given) {
        if (given.get("size").asText().equals("REJECT_ZERO_RISK")) {
            assertThatThrownBy(() -> entry(given)).hasMessageContaining("side of a loss");
            return;
        }
        PlannedEntry entry = entry(given);
        BigDecimal percent = decimal(given, "risk_fraction").movePointRight(2);
        BigDecimal equity = decimal(given, "equity");
        FixedRisk method = new FixedRisk(percent);

        assertClose(method.budget(equity), given.get("risk_money"));
        assertClose(entry.loss(ONE), given.get("risk_per_unit"));
        assertThat(method.propose(entry, equity).quantity().value())
                .isEqualByComparingTo(decimal(given, "size"));
    }

    private static PlannedEntry entry(JsonNode given) {
        BigDecimal roundTrip = decimal(given, "roundtrip_fee_per_unit");
        FeeSchedule fees =
                roundTrip.signum() == 0
                        ? FeeSchedule.FREE
                        : Plans.perUnit(roundTrip.divide(BigDecimal.TWO));
        Holding holding =
                Plans.contract(
                        given.get("multiplier").asText(),
                        given.get("lot_step").asText(),
                        given.get("fx_to_account").asText(),
                        fees);
        boolean isShort = decimal(given, "stop").compareTo(decimal(given, "entry")) > 0;
        return Plans.entry(
                holding,
                isShort ? Side.SELL : Side.BUY,
                given.get("entry").asText(),
                given.get("stop").asText());
    }

    private static void checkKelly(JsonNode given) {
        BigDecimal full =
                KellyFraction.of(decimal(given, "win_probability"), decimal(given, "payoff_ratio"));

        assertClose(full, given.get("full"));
        assertClose(full.multiply(KellyRisk.USUAL_FRACTION), given.get("half"));
        assertClose(full.max(BigDecimal.ZERO).min(BigDecimal.ONE), given.get("clamp_0_1"));
    }

    private static void checkMargin(JsonNode given) {
        Holding holding =
                Plans.contract(
                        given.get("contract_size").asText(),
                        "0.01",
                        given.get("fx_to_account").asText(),
                        FeeSchedule.FREE);
        PositionMargin position =
                new PositionMargin(
                        holding,
                        Quantity.of(given.get("units").asText()),
                        Price.of(given.get("price").asText()),
                        Optional.of(decimal(given, "leverage")));

        assertClose(position.margin(), given.get("margin"));
    }

    private static void checkLevel(JsonNode given) {
        Optional<BigDecimal> level =
                MarginLevel.percent(decimal(given, "equity"), decimal(given, "used_margin"));

        assertThat(level.isEmpty()).isEqualTo(given.get("level").isNull());
        level.ifPresent(percent -> assertClose(percent, given.get("level")));
    }

    private static void assertClose(BigDecimal actual, JsonNode expected) {
        BigDecimal wanted = expected.decimalValue();
        BigDecimal margin = wanted.abs().max(BigDecimal.ONE).multiply(TOLERANCE);
        assertThat(actual).isCloseTo(wanted, within(margin));
    }

    private static BigDecimal decimal(JsonNode given, String field) {
        return Plans.decimal(given.get(field).asText());
    }
}
