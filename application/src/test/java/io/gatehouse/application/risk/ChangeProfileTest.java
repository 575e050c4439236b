package io.gatehouse.application.risk;

import static io.gatehouse.application.order.TradingHouse.AAPL;
import static io.gatehouse.application.order.TradingHouse.CONTEXT;
import static io.gatehouse.application.order.TradingHouse.done;
import static io.gatehouse.application.order.TradingHouse.refused;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.account.ProfileInForce;
import io.gatehouse.application.order.SubmitOrder;
import io.gatehouse.application.order.TradingHouse;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.Protection;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.risk.ProfileVersion;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.RiskProfile;
import io.gatehouse.domain.risk.RiskSwitch;
import io.gatehouse.domain.risk.RiskTolerance;
import io.gatehouse.domain.user.Role;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class ChangeProfileTest {
    private static final Symbol BTC = new Symbol("BTC");

    private final TradingHouse house = TradingHouse.open();
    private final Desk ada = house.trader("100000", "USD");
    private final ShowProfile showProfile =
            new ShowProfile(house.access, house.accounts, house.clock);
    private final ChangeProfile changeProfile =
            new ChangeProfile(
                    house.access, house.desk, house.catalogue, house.ids, Duration.ofHours(24));

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void changesWhatIsNamedAndLeavesTheRest() {
        ProfileVersion changed =
                done(change(limits(Map.of(RiskLimit.MAX_OPEN_POSITIONS, of("7")))));

        assertThat(changed.version()).isEqualTo(2);
        assertThat(changed.updatedBy()).isEqualTo("ada");
        assertThat(changed.profile().limit(RiskLimit.MAX_OPEN_POSITIONS))
                .contains(new BigDecimal("7"));
        assertThat(changed.profile().limit(RiskLimit.LEVERAGE_LIMIT)).contains(new BigDecimal("5"));
        assertThat(shown()).isEqualTo(changed);
    }

    @Test
    void switchesALimitOff() {
        ProfileVersion changed =
                done(change(limits(Map.of(RiskLimit.LEVERAGE_LIMIT, Optional.empty()))));

        assertThat(changed.profile().limit(RiskLimit.LEVERAGE_LIMIT)).isEmpty();
    }

    @Test
    void bindsTheNextDecision() {
        house.quote(AAPL, "100", "100");
        OrderTicket ticket =
                OrderTicket.market(AAPL, Side.BUY, Quantity.of("10"))
                        .withProtection(new Protection(Desk.price("95"), Optional.empty()));
        ada.accepted(ticket);

        done(change(limits(Map.of(RiskLimit.MAX_ORDER_QUANTITY, of("9")))));

        assertThat(ada.placed(ticket)).isInstanceOf(SubmitOrder.Result.Denied.class);
    }

    @Test
    void followsToThePresetOfAnotherToleranceWhereNothingWasSet() {
        done(change(limits(Map.of(RiskLimit.MAX_OPEN_POSITIONS, of("7")))));

        RiskProfile profile = done(change(tolerance(RiskTolerance.LOW))).profile();

        assertThat(profile.tolerance()).isEqualTo(RiskTolerance.LOW);
        assertThat(profile.limit(RiskLimit.MAX_OPEN_POSITIONS)).contains(new BigDecimal("7"));
        assertThat(profile.limit(RiskLimit.LEVERAGE_LIMIT)).contains(new BigDecimal("2"));
        assertThat(profile.isOn(RiskSwitch.SHORT_SELLING_ALLOWED)).isFalse();
        assertThat(profile.concentrationPercent(BTC)).contains(new BigDecimal("5"));
    }

    @Test
    void replacesTheWholeProfileByAPresetAndWhatIsNamed() {
        done(change(limits(Map.of(RiskLimit.MAX_ORDER_QUANTITY, of("9")))));

        ProfileVersion replaced =
                done(changeProfile.change(
                                command(
                                        limits(Map.of(RiskLimit.MAX_OPEN_POSITIONS, of("1"))),
                                        ChangeProfile.Extent.WHOLE,
                                        Optional.empty())))
                        .version();

        assertThat(replaced.version()).isEqualTo(3);
        assertThat(replaced.profile().limit(RiskLimit.MAX_ORDER_QUANTITY)).isEmpty();
        assertThat(replaced.profile().limit(RiskLimit.MAX_OPEN_POSITIONS))
                .contains(new BigDecimal("1"));
    }

    @Test
    void changesOneInstrumentOfAMap() {
        ProfileChange change =
                new ProfileChange(
                        Optional.empty(),
                        Map.of(),
                        Map.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of(AAPL, of("25"), BTC, Optional.empty()));

        RiskProfile profile = done(change(change)).profile();

        assertThat(profile.concentrationPercent(AAPL)).contains(new BigDecimal("25"));
        assertThat(profile.concentrationPercent(BTC)).contains(new BigDecimal("20"));
        assertThat(profile.concentrationPercent(new Symbol("BANKNIFTY")))
                .contains(new BigDecimal("15"));
    }

    @Test
    void dropsTheWholeMap() {
        ProfileChange change =
                new ProfileChange(
                        Optional.empty(),
                        Map.of(),
                        Map.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of(AAPL, of("25")),
                        true,
                        ProfileChange.LossRulesChange.NOTHING);

        RiskProfile profile = done(change(change)).profile();

        assertThat(profile.instrumentConcentrationPercent())
                .containsExactly(Map.entry(AAPL, new BigDecimal("25")));
    }

    @Test
    void allowsAndDeniesInstruments() {
        ProfileChange change =
                new ProfileChange(
                        Optional.empty(),
                        Map.of(),
                        Map.of(),
                        list(Set.of(AAPL, BTC)),
                        list(Set.of(BTC)),
                        Map.of());

        RiskProfile profile = done(change(change)).profile();

        assertThat(profile.allows(AAPL, AAPL)).isTrue();
        assertThat(profile.allows(BTC, BTC)).isFalse();
        assertThat(profile.allows(new Symbol("NIFTY"), new Symbol("NIFTY"))).isFalse();
    }

    @Test
    void makesNoVersionOfNoChange() {
        assertThat(done(change(ProfileChange.NOTHING)).version()).isEqualTo(1);
        assertThat(done(change(limits(Map.of(RiskLimit.LEVERAGE_LIMIT, of("5.0"))))).version())
                .isEqualTo(1);
        assertThat(house.audited(ada.account(), "profile_changed")).isEmpty();
    }

    @Test
    void auditsBeforeAndAfter() {
        done(change(limits(Map.of(RiskLimit.MAX_OPEN_POSITIONS, of("7")))));

        assertThat(house.audited(ada.account(), "profile_changed"))
                .singleElement()
                .satisfies(
                        entry ->
                                assertThat(entry.fact().details())
                                        .containsExactly(
                                                Map.entry("max_open_positions", "5 -> 7")));
    }

    @Test
    void namesEveryWrongField() {
        ProfileChange change =
                new ProfileChange(
                        Optional.empty(),
                        Map.of(
                                RiskLimit.MAX_DRAWDOWN_PERCENT, of("0.5"),
                                RiskLimit.MAX_OPEN_POSITIONS, of("2.5"),
                                RiskLimit.DUPLICATE_WINDOW_SECONDS, of("1.5")),
                        Map.of(),
                        list(Set.of(new Symbol("TULIPS"))),
                        Optional.empty(),
                        Map.of(BTC, of("101")));

        assertThat(refused(change(change)))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        invalid ->
                                assertThat(invalid.errors())
                                        .extracting(Refusal.FieldError::field)
                                        .containsExactlyInAnyOrder(
                                                "max_drawdown_percent",
                                                "max_open_positions",
                                                "duplicate_window_seconds",
                                                "instrument_concentration_percent.BTC",
                                                "allowed_instruments"));
        assertThat(shown().version()).isEqualTo(1);
    }

    @Test
    void refusesAChangeOfAnOlderVersion() {
        done(change(limits(Map.of(RiskLimit.MAX_OPEN_POSITIONS, of("7")))));

        assertThat(
                        refused(
                                changeProfile.change(
                                        command(
                                                ProfileChange.NOTHING,
                                                ChangeProfile.Extent.NAMED,
                                                Optional.of("1")))))
                .isEqualTo(new Refusal.StaleVersion("2"));
    }

    @Test
    void latchesADayLossThatATighterLimitHasReached() {
        house.quote(AAPL, "100", "100");
        ada.filled(Side.BUY, AAPL, "100", "95");
        house.quote(AAPL, "98", "98");

        done(change(limits(Map.of(RiskLimit.MAX_DAILY_LOSS, of("200")))));

        assertThat(house.accounts.read(List.of(ada.account())).getFirst().risk().day().latched())
                .isTrue();
    }

    @Test
    void changesNobodyElsesProfile() {
        ChangeProfile.Command command =
                new ChangeProfile.Command(
                        house.somebody(Role.RISK_MANAGER),
                        Optional.of(ada.account()),
                        ProfileChange.NOTHING,
                        ChangeProfile.Extent.NAMED,
                        Optional.empty(),
                        CONTEXT);

        assertThat(refused(changeProfile.change(command)))
                .isEqualTo(new Refusal.NotFound("account"));
    }

    private ProfileVersion shown() {
        return done(showProfile.show(ada.actor(), Optional.of(ada.account()))).version();
    }

    private Outcome<ProfileVersion> change(ProfileChange change) {
        return changeProfile
                .change(command(change, ChangeProfile.Extent.NAMED, Optional.empty()))
                .map(ProfileInForce::version);
    }

    private ChangeProfile.Command command(
            ProfileChange change, ChangeProfile.Extent extent, Optional<String> expected) {
        return new ChangeProfile.Command(
                ada.actor(), Optional.of(ada.account()), change, extent, expected, CONTEXT);
    }

    private static ProfileChange limits(Map<RiskLimit, Optional<BigDecimal>> limits) {
        return new ProfileChange(
                Optional.empty(), limits, Map.of(), Optional.empty(), Optional.empty(), Map.of());
    }

    private static ProfileChange tolerance(RiskTolerance tolerance) {
        return new ProfileChange(
                Optional.of(tolerance),
                Map.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    private static Optional<ProfileChange.Instruments> list(Set<Symbol> symbols) {
        return Optional.of(new ProfileChange.Instruments(Optional.of(symbols)));
    }

    private static Optional<BigDecimal> of(String value) {
        return Optional.of(new BigDecimal(value));
    }
}
