package io.gatehouse.domain.risk.rule;

import static io.gatehouse.domain.risk.Contracts.share;
import static io.gatehouse.domain.risk.TicketBuilder.buy;
import static io.gatehouse.domain.risk.TicketBuilder.sell;
import static io.gatehouse.domain.risk.ViewBuilder.dollars;

import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.risk.Ruling;
import io.gatehouse.domain.risk.Scope;
import io.gatehouse.domain.risk.TicketBuilder;
import io.gatehouse.domain.risk.TradingStates;
import io.gatehouse.domain.risk.ViewBuilder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReduceOnlyModeTest {
    @Test
    void passesOpeningsOfAnActiveAccount() {
        judge(apple(), buy("1", "AAPL")).passes();
    }

    @ParameterizedTest
    @EnumSource(
            value = TradingState.class,
            names = {"REDUCING", "HALTED"})
    void deniesOpeningsOtherwise(TradingState state) {
        judge(apple().state(state), buy("1", "AAPL"))
                .isDenied("Only orders that reduce")
                .wouldPass("0");
    }

    @Test
    void letsThroughExactlyWhatReduces() {
        judge(apple().state(TradingState.REDUCING), sell("10", "AAPL")).isNotJudged();
        judge(apple().state(TradingState.REDUCING), sell("11", "AAPL")).isDenied().wouldPass("10");
    }

    @ParameterizedTest
    @CsvSource({
        "REDUCING, ACTIVE, ACTIVE, accepted on the whole platform now, PLATFORM",
        "ACTIVE, HALTED, ACTIVE, accepted on all accounts of the user now, USER",
        "ACTIVE, ACTIVE, REDUCING, accepted in this instrument now, INSTRUMENT",
        "ACTIVE, REDUCING, HALTED, accepted in this instrument now, INSTRUMENT"
    })
    void namesTheWidestScopeOfTheStrictestState(
            TradingState platform,
            TradingState user,
            TradingState instrument,
            String message,
            Scope scope) {
        TradingStates states = new TradingStates(platform, user, TradingState.ACTIVE, instrument);

        judge(apple().states(states), buy("1", "AAPL")).isDenied(message).isOf(scope);
        judge(apple().states(states), sell("10", "AAPL")).isNotJudged();
    }

    private static ViewBuilder apple() {
        return dollars().held(share("AAPL"), "10", "90", "99", "101");
    }

    private static Ruling judge(ViewBuilder view, TicketBuilder ticket) {
        return Ruling.of(new ReduceOnlyMode(), view, ticket);
    }
}
