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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Switching a field of the profile on changes what the gate says of some order. */
class EveryLimitIsReadTest {
    private static final RiskGate GATE = new RiskGate(RiskRules.all());

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

    @Test
    void aRuleReadsEveryList() {
        List<RuleVerdict> without = verdicts(view -> {});

        assertThat(verdicts(view -> view.denying("AAPL"))).isNotEqualTo(without);
        assertThat(verdicts(view -> view.allowing("MSFT"))).isNotEqualTo(without);
        assertThat(verdicts(view -> view.concentration("AAPL", "50"))).isNotEqualTo(without);
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
