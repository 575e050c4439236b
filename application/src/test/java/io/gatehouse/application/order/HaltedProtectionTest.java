package io.gatehouse.application.order;

import static io.gatehouse.application.order.TradingHouse.AAPL;
import static io.gatehouse.application.order.TradingHouse.CONTEXT;
import static io.gatehouse.application.order.TradingHouse.done;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.gatehouse.application.order.ProtectPosition.Level;
import io.gatehouse.application.order.ProtectPosition.Result;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.application.risk.LiftAccountHalt;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.risk.Halt;
import io.gatehouse.domain.risk.HaltId;
import io.gatehouse.domain.risk.HaltRank;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.RiskSwitch;
import io.gatehouse.domain.risk.Scope;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ten shares bought at 100 with a stop at 95, on an account that nothing limits. */
class HaltedProtectionTest {
    private static final Optional<Level> SAME = Optional.empty();

    private final TradingHouse house = TradingHouse.open();
    private final Desk ada = house.trader("100000", "USD");
    private final ProtectPosition protectPosition =
            new ProtectPosition(house.access, house.desk, house.dispatch, house.ids);
    private final LiftAccountHalt liftHalt =
            new LiftAccountHalt(house.access, house.desk, house.audit, house.ids);

    @BeforeEach
    void hold() {
        house.quote(AAPL, "100", "100");
        unlimited();
        ada.filled(Side.BUY, AAPL, "10", "95");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @ParameterizedTest
    @CsvSource({"94.99, false", "95, true", "96, true"})
    void aStopComesCloserOnlyWhileTheAccountReduces(String stop, boolean passes) {
        halt(TradingState.REDUCING);

        assertThat(protect(to(stop), SAME) instanceof Result.Protected).isEqualTo(passes);
    }

    @Test
    void aWiderStopIsDeniedWithTheLossThatItMayHave() {
        halt(TradingState.REDUCING);

        // 10 x (100 - 95) = 50 at the stop now, 10 x (100 - 90) = 100 at the wider one.
        assertThat(protect(to("90"), SAME))
                .isInstanceOfSatisfying(
                        Result.Denied.class,
                        denied ->
                                assertThat(denied.violations())
                                        .singleElement()
                                        .satisfies(
                                                breach -> {
                                                    assertThat(breach.check())
                                                            .isEqualTo("reduce_only_mode");
                                                    assertThat(breach.scope())
                                                            .isEqualTo(Scope.ACCOUNT);
                                                    assertThat(breach.figures().orElseThrow())
                                                            .extracting("limit", "projected")
                                                            .usingComparatorForType(
                                                                    BigDecimal::compareTo,
                                                                    BigDecimal.class)
                                                            .containsExactly(
                                                                    new BigDecimal("50"),
                                                                    new BigDecimal("100"));
                                                }));
        assertThat(workingStops()).containsExactly("95");
    }

    @Test
    void aHaltNamesBothOfItsReasons() {
        halt(TradingState.HALTED);

        assertThat(denials(protect(to("90"), SAME)))
                .containsExactly("trading_halted", "reduce_only_mode");
        assertThat(protect(to("97"), SAME)).isInstanceOf(Result.Protected.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = TradingState.class,
            names = {"REDUCING", "HALTED"})
    void aStopIsNotTakenAway(TradingState state) {
        halt(state);

        assertThat(denials(protect(none(), SAME))).contains("reduce_only_mode");
        assertThat(workingStops()).containsExactly("95");
    }

    @Test
    void aStopBeyondTheStressMoveIsNotTakenAwayEither() {
        // Without a stop shares lose 20 %, less than the 30 % at this one.
        protect(to("70"), SAME);
        halt(TradingState.REDUCING);

        assertThat(denials(protect(none(), SAME))).containsExactly("reduce_only_mode");
    }

    @Test
    void aTargetMovesFreely() {
        halt(TradingState.HALTED);

        assertThat(protect(SAME, to("120"))).isInstanceOf(Result.Protected.class);
        assertThat(protect(SAME, none())).isInstanceOf(Result.Protected.class);
    }

    @Test
    void aHaltOfTheInstrumentHoldsItsStops() {
        house.halts.set(
                new Halt(
                        new HaltId(house.ids.next()),
                        new Halt.Target.OfInstrument(AAPL),
                        TradingState.REDUCING,
                        false,
                        "The feed is odd.",
                        "owner",
                        HaltRank.OWNER,
                        house.clock.instant()));

        assertThat(protect(to("90"), SAME))
                .isInstanceOfSatisfying(
                        Result.Denied.class,
                        denied ->
                                assertThat(denied.violations())
                                        .extracting("check", "scope")
                                        .containsExactly(
                                                tuple("reduce_only_mode", Scope.INSTRUMENT)));
    }

    @Test
    void aStopIsFreeAgainOnceTheHaltIsLifted() {
        halt(TradingState.REDUCING);
        done(
                liftHalt.lift(
                        new LiftAccountHalt.Command(ada.actor(), ada.account(), "Done.", CONTEXT)));

        assertThat(protect(none(), SAME)).isInstanceOf(Result.Protected.class);
    }

    private void unlimited() {
        ada.changed(
                Map.of(
                        RiskLimit.RISK_PER_TRADE_PERCENT,
                        Optional.empty(),
                        RiskLimit.MAX_CAPITAL_AT_RISK_PERCENT,
                        Optional.empty()),
                Map.of(RiskSwitch.STOP_LOSS_REQUIRED, false));
    }

    private void halt(TradingState state) {
        done(house.haltAccount.halt(OwnHalts.to(state, ada)));
    }

    private Result protect(Optional<Level> stop, Optional<Level> target) {
        return protectPosition.protect(
                new ProtectPosition.Command(
                        ada.actor(), Optional.of(ada.account()), AAPL, stop, target, CONTEXT));
    }

    private List<String> workingStops() {
        return ada.working().stream()
                .flatMap(order -> order.ticket().stopPrice().stream())
                .map(Object::toString)
                .toList();
    }

    private static List<String> denials(Result result) {
        return result instanceof Result.Denied denied
                ? denied.violations().stream().map(breach -> breach.check()).toList()
                : List.of();
    }

    private static Optional<Level> to(String price) {
        return Optional.of(new Level(Desk.price(price)));
    }

    private static Optional<Level> none() {
        return Optional.of(new Level(Optional.empty()));
    }
}
