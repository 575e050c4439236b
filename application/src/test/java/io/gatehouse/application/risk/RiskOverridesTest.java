package io.gatehouse.application.risk;

import static io.gatehouse.application.order.TradingHouse.CONTEXT;
import static io.gatehouse.application.order.TradingHouse.done;
import static io.gatehouse.application.order.TradingHouse.refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.audit.HouseAudit;
import io.gatehouse.application.order.TradingHouse;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.application.port.HouseChain;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.risk.RiskConfig;
import io.gatehouse.domain.risk.RiskOverride;
import io.gatehouse.domain.user.Role;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/** All risk 3 %; one account shall risk another percent. */
class RiskOverridesTest {
    private final TradingHouse house = TradingHouse.open();
    private final Actor owner = house.somebody(Role.OWNER);
    private final Desk ada = house.trader("50000", "USD");
    private final HouseAudit audit = new HouseAudit(house.chain, house.audit, house.ids);
    private final RiskConfigRoll roll = new RiskConfigRoll(house.riskConfig, audit);
    private final SetRiskOverride setRiskOverride =
            new SetRiskOverride(
                    house.access, house.riskConfig, audit, house.transactions, house.clock);
    private final EndRiskOverride endRiskOverride =
            new EndRiskOverride(house.riskConfig, audit, house.transactions, house.clock);
    private final ListRiskOverrides listRiskOverrides =
            new ListRiskOverrides(house.riskConfig, house.platform, house.clock);

    @BeforeEach
    void begin() {
        new BeginRiskConfig(house.riskConfig, house.transactions, house.clock)
                .begin(RiskConfig.USUAL);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void countsOnlyWhileAnOwnerHasTurnedOverridesOn() {
        done(set(owner, ada.account(), "1.25"));
        assertThat(percent()).isEqualByComparingTo("3");
        assertThat(isInForce()).isFalse();

        turn(true);
        assertThat(percent()).isEqualByComparingTo("1.25");
        assertThat(isInForce()).isTrue();

        turn(false);
        assertThat(percent()).isEqualByComparingTo("3");
    }

    @Test
    void givesWayToAWindowWhichIsForAll() {
        done(set(owner, ada.account(), "5"));
        turn(true);

        UUID window = window("1");

        assertThat(percent()).isEqualByComparingTo("1");
        assertThat(isInForce()).isFalse();
        done(
                new CancelRiskWindow(house.riskConfig, roll, audit, house.transactions, house.clock)
                        .cancel(new CancelRiskWindow.Command(owner, window, CONTEXT)));
        assertThat(percent()).isEqualByComparingTo("5");
    }

    @Test
    void concernsNoOtherAccount() {
        Desk ben = house.trader("50000", "USD");
        done(set(owner, ada.account(), "1"));
        turn(true);

        assertThat(shown(ben)).isEqualByComparingTo("3");
    }

    @Test
    void endsWithTheNextDecision() {
        done(set(owner, ada.account(), "1"));
        turn(true);

        RiskOverride ended = done(end(owner, ada.account()));

        assertThat(ended.riskPercent()).isEqualByComparingTo("1");
        assertThat(percent()).isEqualByComparingTo("3");
        assertThat(done(listRiskOverrides.list(owner))).isEmpty();
        assertThat(refused(end(owner, ada.account()))).isEqualTo(new Refusal.NotFound("override"));
    }

    @Test
    void isAuditedWithPreviousAndNewValues() {
        done(set(owner, ada.account(), "1"));
        done(set(owner, ada.account(), "2.5"));
        done(end(owner, ada.account()));

        assertThat(house.audited(HouseChain.HOUSE, "config_changed"))
                .extracting(
                        entry -> entry.fact().details().get("risk_percent_before"),
                        entry -> entry.fact().details().get("risk_percent_after"))
                .containsExactly(tuple("2.5", "none"), tuple("1", "2.5"), tuple("none", "1"));
        assertThat(house.audited(HouseChain.HOUSE, "config_changed").getFirst().fact().details())
                .contains(entry("account_id", ada.account().toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.09", "50.01", "0", "-1"})
    void refusesAPercentOutOfRange(String percent) {
        assertThat(((Refusal.Invalid) refused(set(owner, ada.account(), percent))).errors())
                .extracting(Refusal.FieldError::field)
                .containsExactly("risk_percent");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "OWNER", mode = EnumSource.Mode.EXCLUDE)
    void isSetByOwnersAlone(Role role) {
        Actor other = house.somebody(role);

        assertThat(refused(set(other, ada.account(), "1"))).isInstanceOf(Refusal.Forbidden.class);
        assertThat(refused(end(other, ada.account()))).isInstanceOf(Refusal.Forbidden.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"OWNER", "RISK_MANAGER", "AUDITOR"},
            mode = EnumSource.Mode.EXCLUDE)
    void isListedForOverseersAlone(Role role) {
        assertThat(refused(listRiskOverrides.list(house.somebody(role))))
                .isInstanceOf(Refusal.Forbidden.class);
    }

    @Test
    void needsAnAccountThatExists() {
        AccountId nobodys = new AccountId(house.ids.next());

        assertThat(refused(set(owner, nobodys, "1"))).isEqualTo(new Refusal.NotFound("account"));
        assertThat(house.riskConfig.overrides()).isEmpty();
    }

    @Test
    void isShownToWhoeverMayReadTheAccount() {
        Desk eve = house.trader("50000", "USD");

        assertThat(refused(show(eve.actor(), ada.account())))
                .isEqualTo(new Refusal.NotFound("account"));
    }

    private Outcome<RiskOverride> set(Actor actor, AccountId account, String percent) {
        return setRiskOverride.set(
                new SetRiskOverride.Command(
                        actor, account, new BigDecimal(percent), Optional.empty(), CONTEXT));
    }

    private Outcome<RiskOverride> end(Actor actor, AccountId account) {
        return endRiskOverride.end(new EndRiskOverride.Command(actor, account, CONTEXT));
    }

    private void turn(boolean on) {
        RiskConfigChange change =
                new RiskConfigChange(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(on));
        done(
                new ChangeRiskConfig(house.riskConfig, roll, audit, house.transactions, house.clock)
                        .change(
                                new ChangeRiskConfig.Command(
                                        owner,
                                        change,
                                        Optional.empty(),
                                        Optional.empty(),
                                        CONTEXT)));
    }

    /** One that runs from now on. */
    private UUID window(String percent) {
        return done(new ScheduleRiskWindow(
                                house.riskConfig,
                                roll,
                                audit,
                                house.transactions,
                                house.ids,
                                house.clock)
                        .schedule(
                                new ScheduleRiskWindow.Command(
                                        owner,
                                        Optional.empty(),
                                        house.clock.instant().plusSeconds(60),
                                        new BigDecimal(percent),
                                        Optional.empty(),
                                        CONTEXT)))
                .window()
                .id();
    }

    private boolean isInForce() {
        return done(listRiskOverrides.list(owner)).getFirst().inForce();
    }

    private BigDecimal percent() {
        return shown(ada);
    }

    private BigDecimal shown(Desk desk) {
        return done(show(desk.actor(), desk.account())).accountPercent().orElseThrow();
    }

    private Outcome<ShowRiskConfig.Shown> show(Actor actor, AccountId account) {
        return new ShowRiskConfig(house.access, house.platform, house.clock)
                .show(actor, Optional.of(account));
    }
}
