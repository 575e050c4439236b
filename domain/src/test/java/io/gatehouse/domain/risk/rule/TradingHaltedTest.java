package io.gatehouse.domain.risk.rule;

import static io.gatehouse.domain.risk.Contracts.share;
import static io.gatehouse.domain.risk.TicketBuilder.buy;
import static io.gatehouse.domain.risk.TicketBuilder.sell;
import static io.gatehouse.domain.risk.ViewBuilder.dollars;

import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.order.OrderOrigin;
import io.gatehouse.domain.risk.Ruling;
import io.gatehouse.domain.risk.Scope;
import io.gatehouse.domain.risk.TicketBuilder;
import io.gatehouse.domain.risk.TradingStates;
import io.gatehouse.domain.risk.ViewBuilder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TradingHaltedTest {
    @ParameterizedTest
    @EnumSource(
            value = TradingState.class,
            names = {"ACTIVE", "REDUCING"})
    void passesWhatIsNotHalted(TradingState state) {
        judge(apple().state(state), buy("1", "AAPL")).passes();
    }

    @Test
    void refusesEveryOrderOfAUser() {
        judge(apple().state(TradingState.HALTED), buy("1", "AAPL")).isDenied("Trading is halted");
        judge(apple().state(TradingState.HALTED), sell("10", "AAPL")).isDenied().wouldPass("0");
    }

    @ParameterizedTest
    @EnumSource(
            value = OrderOrigin.class,
            names = {"PROTECTIVE", "SYSTEM"})
    void letsProtectionAndFlattenRun(OrderOrigin origin) {
        judge(apple().state(TradingState.HALTED), sell("10", "AAPL").reduceOnly().from(origin))
                .passes();
    }

    @ParameterizedTest
    @CsvSource({
        "HALTED, ACTIVE, ACTIVE, ACTIVE, Trading is halted on the whole platform;, PLATFORM",
        "ACTIVE, HALTED, ACTIVE, ACTIVE, Trading is halted on all accounts of the user;, USER",
        "ACTIVE, ACTIVE, HALTED, ACTIVE, Trading is halted;, ACCOUNT",
        "ACTIVE, ACTIVE, ACTIVE, HALTED, Trading is halted in this instrument;, INSTRUMENT",
        "REDUCING, ACTIVE, ACTIVE, HALTED, Trading is halted in this instrument;, INSTRUMENT",
        "HALTED, HALTED, HALTED, HALTED, Trading is halted on the whole platform;, PLATFORM"
    })
    void namesTheWidestScopeOfTheStrictestState(
            TradingState platform,
            TradingState user,
            TradingState account,
            TradingState instrument,
            String message,
            Scope scope) {
        TradingStates states = new TradingStates(platform, user, account, instrument);

        judge(apple().states(states), buy("1", "AAPL")).isDenied(message).isOf(scope);
    }

    private static ViewBuilder apple() {
        return dollars().held(share("AAPL"), "10", "90", "99", "101");
    }

    private static Ruling judge(ViewBuilder view, TicketBuilder ticket) {
        return Ruling.of(new TradingHalted(), view, ticket);
    }
}
