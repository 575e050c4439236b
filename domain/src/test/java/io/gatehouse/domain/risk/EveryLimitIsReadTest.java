package io.gatehouse.domain.risk;

import static io.gatehouse.domain.risk.Contracts.expiring;
import static io.gatehouse.domain.risk.Contracts.grouped;
import static io.gatehouse.domain.risk.Contracts.option;
import static io.gatehouse.domain.risk.Contracts.share;
import static io.gatehouse.domain.risk.TicketBuilder.buy;
import static io.gatehouse.domain.risk.TicketBuilder.sell;
import static io.gatehouse.domain.risk.ViewBuilder.dollars;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.account.DataState;
import io.gatehouse.domain.risk.rule.RiskRules;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Switching a field of the profile on changes what the gate says of some order. */
class EveryLimitIsReadTest {
    private static final RiskGate GATE = new RiskGate(RiskRules.all());

    /** What a breaker does once it is reached; the gate reads the state that it leaves. */
    private static final String OF_THE_BREAKERS = "onBreach";

    /** Two ways to set a field, of which orders hear different things. */
    private record TwoWays(Consumer<ViewBuilder> one, Consumer<ViewBuilder> other) {}

    private static final Map<String, TwoWays> TWO_WAYS =
            Map.of(
                    "tolerance",
                    new TwoWays(
                            view -> view.preset(RiskTolerance.LOW),
                            view -> view.preset(RiskTolerance.HIGH)),
                    "limits",
                    orNot(view -> view.limit(RiskLimit.MAX_ORDER_QUANTITY, "1")),
                    "switches",
                    orNot(view -> view.with(RiskSwitch.STOP_LOSS_REQUIRED)),
                    "allowedInstruments",
                    orNot(view -> view.allowing("MSFT")),
                    "deniedInstruments",
                    orNot(view -> view.denying("AAPL")),
                    "instrumentConcentrationPercent",
                    orNot(view -> view.concentration("AAPL", "50")),
                    "basis",
                    new TwoWays(
                            losing(LossBasis.EQUITY, DrawdownMode.STATIC),
                            losing(LossBasis.BALANCE, DrawdownMode.STATIC)),
                    "drawdownMode",
                    new TwoWays(
                            losing(LossBasis.EQUITY, DrawdownMode.STATIC),
                            losing(LossBasis.EQUITY, DrawdownMode.TRAILING)));

    private static TwoWays orNot(Consumer<ViewBuilder> setting) {
        return new TwoWays(setting, view -> {});
    }

    @ParameterizedTest
    @EnumSource(RiskLimit.class)
    void aRuleReadsEveryLimit(RiskLimit limit) {
        assertThat(List.of(limit.least(), limit.most()))
                .anySatisfy(value -> assertThat(sayWith(limit, value)).isNotEqualTo(say(limit)));
    }

    @ParameterizedTest
    @EnumSource(RiskSwitch.class)
    void aRuleReadsEverySwitch(RiskSwitch one) {
        assertThat(verdicts(view -> view.with(one))).isNotEqualTo(verdicts(view -> {}));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void aRuleReadsEveryField(String field) {
        assertThat(Optional.ofNullable(TWO_WAYS.get(field)))
                .as("two ways to set %s", field)
                .hasValueSatisfying(
                        ways ->
                                assertThat(verdicts(ways.one()))
                                        .isNotEqualTo(verdicts(ways.other())));
    }

    private static Stream<String> fields() {
        return Stream.of(RiskProfile.class, LossRules.class)
                .flatMap(record -> Arrays.stream(record.getRecordComponents()))
                .filter(field -> field.getType() != LossRules.class)
                .map(RecordComponent::getName)
                .filter(name -> !name.equals(OF_THE_BREAKERS));
    }

    private static Consumer<ViewBuilder> losing(LossBasis basis, DrawdownMode mode) {
        return view ->
                view.limit(RiskLimit.MAX_DAILY_LOSS, "5000")
                        .limit(RiskLimit.MAX_DRAWDOWN_PERCENT, "5")
                        .period(LossSpan.DAY, "110000", "103000", "120000", "0", BreakerLevel.NONE)
                        .initialBalance("100000")
                        .moneyPeak("100000", "8000", "6000")
                        .lossRules(new LossRules(basis, mode, OnBreach.REDUCE_ONLY));
    }

    private static List<RuleVerdict> say(RiskLimit limit) {
        return verdicts(view -> companion(view, limit));
    }

    private static List<RuleVerdict> sayWith(RiskLimit limit, BigDecimal value) {
        return verdicts(view -> companion(view, limit).limit(limit, value.toPlainString()));
    }

    /** A cooldown follows only where something calls for it. */
    private static ViewBuilder companion(ViewBuilder view, RiskLimit limit) {
        return limit == RiskLimit.COOLDOWN_MINUTES
                ? view.limit(RiskLimit.MAX_CONSECUTIVE_LOSSES, "3")
                : view;
    }

    private static List<RuleVerdict> verdicts(Consumer<ViewBuilder> setting) {
        return List.of(
                        buy("5", "AAPL").limit("100").stopLoss("95").target("110"),
                        sell("5", "AAPL").limit("100").stopLoss("105").target("90"),
                        sell("1", "OPT").limit("5").stopLoss("6"))
                .stream()
                .map(TicketBuilder::ticket)
                .map(ticket -> GATE.decide(view(setting).of(ticket.instrument()), ticket))
                .flatMap(decision -> decision.verdicts().stream())
                .toList();
    }

    private static ViewBuilder view(Consumer<ViewBuilder> setting) {
        ViewBuilder view =
                dollars()
                        .quoted(grouped("us_tech", share("AAPL")), "99", "101")
                        .quoted(expiring("2026-03-30", option("OPT")), "4.95", "5.05")
                        .recent(buy("5", "AAPL").limit("100"), Duration.ofSeconds(1))
                        .synced(DataState.FRESH, Duration.ofSeconds(2))
                        .ordersInMinute(1)
                        .ordersOfDay(1)
                        .tradesOfDay(1)
                        .repeatsInMinute(1)
                        .closed("LLLLLLLLLLLLLLLLLLLL", Duration.ofMinutes(1));
        setting.accept(view);
        return view;
    }
}
