package io.gatehouse.application.risk;

import static io.gatehouse.application.order.TradingHouse.CONTEXT;
import static io.gatehouse.application.order.TradingHouse.done;
import static io.gatehouse.application.order.TradingHouse.refused;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.account.ProfileInForce;
import io.gatehouse.application.order.TradingHouse;
import io.gatehouse.application.port.Specimens;
import io.gatehouse.application.risk.ProfileChange.LossRulesChange;
import io.gatehouse.domain.account.Account;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.AccountMode;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.account.BrokerId;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.money.Money;
import io.gatehouse.domain.risk.ChangeId;
import io.gatehouse.domain.risk.LossBasis;
import io.gatehouse.domain.risk.PendingChange;
import io.gatehouse.domain.risk.ProfileVersion;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.RiskState;
import io.gatehouse.domain.risk.SettingChange;
import io.gatehouse.domain.user.Role;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Accounts under the LOW preset whose days end at 17:00 in New York, 22:00 by UTC; it is Monday, 2
 * March 2026, 09:00 by UTC.
 */
class PendingProfileChangeTest {
    private final TradingHouse house = TradingHouse.open();
    private final Actor ada = house.somebody(Role.TRADER);
    private final Actor owner = house.somebody(Role.OWNER);
    private final AccountId live = opened(AccountMode.LIVE);
    private final AccountId paper = opened(AccountMode.PAPER);
    private final ShowProfile showProfile =
            new ShowProfile(house.access, house.accounts, house.clock);
    private final ChangeProfile changeProfile =
            new ChangeProfile(
                    house.access, house.desk, house.catalogue, house.ids, Duration.ofHours(24));
    private final CancelProfileChange cancelChange =
            new CancelProfileChange(house.access, house.accounts, house.desk, house.ids);
    private final ApproveProfileChange approveChange =
            new ApproveProfileChange(house.access, house.accounts, house.desk, house.ids);
    private final ApplyDueChanges applyDueChanges =
            new ApplyDueChanges(house.accounts, house.desk, house.clock);

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void tighteningBeginsAtOnceAndLooseningWaitsADay() {
        ProfileVersion changed =
                changed(
                        live,
                        Map.of(RiskLimit.LEVERAGE_LIMIT, "1.5", RiskLimit.MAX_OPEN_POSITIONS, "5"));

        assertThat(changed.version()).isEqualTo(2);
        assertThat(limit(changed, RiskLimit.LEVERAGE_LIMIT)).isEqualTo("1.5");
        assertThat(limit(changed, RiskLimit.MAX_OPEN_POSITIONS)).isEqualTo("3");
        PendingChange pending = changed.pending().getFirst();
        assertThat(pending.settings())
                .extracting(SettingChange::field)
                .containsExactly("max_open_positions");
        assertThat(pending.effectiveAt()).isEqualTo("2026-03-03T09:00:00Z");
        assertThat(details("profile_change_requested"))
                .containsEntry("max_open_positions", "3 -> 5")
                .containsEntry("effective_at", "2026-03-03T09:00:00Z");
    }

    @Test
    void looseningIsInForceFromItsInstantOn() {
        changed(live, Map.of(RiskLimit.MAX_OPEN_POSITIONS, "5"));

        house.clock.advance(Duration.ofHours(24).minusMillis(1));
        applyDueChanges.run();
        assertThat(limit(shown(live), RiskLimit.MAX_OPEN_POSITIONS)).isEqualTo("3");

        house.clock.advance(Duration.ofMillis(1));
        ProfileVersion seen = shown(live);
        assertThat(limit(seen, RiskLimit.MAX_OPEN_POSITIONS)).isEqualTo("5");
        assertThat(seen.version()).isEqualTo(2);
        assertThat(seen.pending()).isEmpty();

        applyDueChanges.run();
        assertThat(house.accounts.read(List.of(live)).getFirst().profile()).isEqualTo(seen);
        assertThat(details("profile_changed")).containsEntry("max_open_positions", "3 -> 5");
    }

    @Test
    void anAccountThatFailsHoldsUpNoLaterChange() {
        AccountId broken = opened(AccountMode.LIVE);
        changed(broken, Map.of(RiskLimit.MAX_OPEN_POSITIONS, "5"));
        house.clock.advance(Duration.ofMinutes(1));
        changed(live, Map.of(RiskLimit.MAX_OPEN_POSITIONS, "5"));
        house.accounts.breakLocks(broken);
        house.clock.advance(Duration.ofHours(24));

        applyDueChanges.run();

        assertThat(stored(live)).isEqualTo("5");
        assertThat(stored(broken)).isEqualTo("3");
        house.accounts.mend();
        applyDueChanges.run();
        assertThat(stored(broken)).isEqualTo("5");
    }

    @Test
    void paperAccountsAndOwnersNeedNotWait() {
        assertThat(
                        limit(
                                changed(paper, Map.of(RiskLimit.LEVERAGE_LIMIT, "9")),
                                RiskLimit.LEVERAGE_LIMIT))
                .isEqualTo("9");

        ProfileVersion byOwner =
                done(change(owner, live, limits(Map.of(RiskLimit.LEVERAGE_LIMIT, "9")))).version();
        assertThat(limit(byOwner, RiskLimit.LEVERAGE_LIMIT)).isEqualTo("9");
        assertThat(byOwner.pending()).isEmpty();
    }

    @Test
    void aLaterChangeOfTheFieldReplacesWhatWaits() {
        changed(live, Map.of(RiskLimit.LEVERAGE_LIMIT, "4", RiskLimit.MAX_OPEN_POSITIONS, "5"));
        house.clock.advance(Duration.ofHours(1));

        ProfileVersion again = changed(live, Map.of(RiskLimit.LEVERAGE_LIMIT, "3"));

        assertThat(again.pending()).hasSize(2);
        assertThat(again.pending().getFirst().settings())
                .extracting(SettingChange::field)
                .containsExactly("max_open_positions");
        assertThat(again.pending().getLast().wanted().getFirst().text()).contains("3");
        assertThat(again.pending().getLast().effectiveAt()).isEqualTo("2026-03-03T10:00:00Z");

        ProfileVersion tighter =
                changed(
                        live,
                        Map.of(RiskLimit.LEVERAGE_LIMIT, "1", RiskLimit.MAX_OPEN_POSITIONS, "3"));
        assertThat(tighter.pending()).isEmpty();
        assertThat(limit(tighter, RiskLimit.LEVERAGE_LIMIT)).isEqualTo("1");
    }

    @Test
    void refusesWhatContradictsItselfUntilLooseningBegins() {
        changed(live, Map.of(RiskLimit.MAX_STOP_DISTANCE_PERCENT, "5"));

        Outcome<ProfileInForce> crossed =
                change(
                        ada,
                        live,
                        limits(
                                Map.of(
                                        RiskLimit.MIN_STOP_DISTANCE_PERCENT, "6",
                                        RiskLimit.MAX_STOP_DISTANCE_PERCENT, "8")));

        assertThat(refused(crossed)).isInstanceOf(Refusal.Invalid.class);
        assertThat(shown(live).pending()).isEmpty();
    }

    @Test
    void howLossesAreMeasuredChangesWithTheRiskDay() {
        ProfileVersion onPaper = done(change(ada, paper, basis())).version();
        assertThat(onPaper.version()).isEqualTo(1);
        assertThat(onPaper.pending().getFirst().effectiveAt()).isEqualTo("2026-03-02T22:00:00Z");

        // The wait is over on Tuesday at 09:00, in the middle of a risk day.
        ProfileVersion onLive = done(change(ada, live, basis())).version();
        assertThat(onLive.pending().getFirst().effectiveAt()).isEqualTo("2026-03-03T22:00:00Z");

        ProfileVersion byOwner = done(change(owner, live, basis())).version();
        assertThat(byOwner.pending()).hasSize(1);
        assertThat(byOwner.pending().getFirst().effectiveAt()).isEqualTo("2026-03-02T22:00:00Z");
    }

    /** 22:00 by UTC is 22:00 of Monday; by UTC two hours of that day are left. */
    @Test
    void anotherZoneStartsAtTheOldBound() {
        done(change(ada, paper, zone("UTC", LocalTime.MIDNIGHT)));
        house.clock.advance(Duration.ofHours(13));
        assertThat(risk().day().startedAt()).isEqualTo("2026-03-01T22:00:00Z");

        applyDueChanges.run();

        assertThat(risk().day().startedAt()).isEqualTo("2026-03-02T22:00:00Z");
        assertThat(risk().day().endsAt()).isEqualTo("2026-03-04T00:00:00Z");
        ProfileInForce now = done(showProfile.show(ada, Optional.of(paper)));
        assertThat(now.calendar().zone()).isEqualTo(ZoneId.of("UTC"));
        assertThat(now.version().version()).isEqualTo(2);
    }

    @Test
    void aReplacementTakesBackAllThatWaits() {
        done(change(ada, paper, basis()));
        done(change(ada, paper, zone("UTC", LocalTime.MIDNIGHT)));
        assertThat(shown(paper).pending()).hasSize(2);

        ProfileInForce replaced = replaced();

        assertThat(replaced.version().pending()).isEmpty();
        assertThat(replaced.version().profile().lossRules().basis()).isEqualTo(LossBasis.EQUITY);
        assertThat(replaced.calendar().zone()).isEqualTo(ZoneId.of("America/New_York"));
    }

    @Test
    void aReplacementLeavesTheRiskDay() {
        ProfileInForce replaced = replaced();

        assertThat(replaced.calendar().dayStart()).isEqualTo(LocalTime.of(17, 0));
        assertThat(replaced.version().pending()).isEmpty();
    }

    @Test
    void isTakenBackOnce() {
        ChangeId change = requested();

        assertThat(done(cancelled(ada, change)).version().pending()).isEmpty();
        assertThat(details("profile_change_cancelled"))
                .containsEntry("max_open_positions", "3 -> 5");
        assertThat(refused(cancelled(ada, change))).isInstanceOf(Refusal.Conflict.class);
        assertThat(refused(approved(owner, change))).isInstanceOf(Refusal.Conflict.class);
        house.clock.advance(Duration.ofHours(24));
        assertThat(limit(shown(live), RiskLimit.MAX_OPEN_POSITIONS)).isEqualTo("3");
    }

    @Test
    void beginsAtOnceWithAnOwnersApproval() {
        ChangeId change = requested();

        ProfileVersion version = done(approved(owner, change)).version();

        assertThat(limit(version, RiskLimit.MAX_OPEN_POSITIONS)).isEqualTo("5");
        assertThat(version.version()).isEqualTo(2);
        assertThat(version.pending()).isEmpty();
        assertThat(refused(approved(owner, change))).isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void approvalHastensAnotherBasisToTheRunningDaysEnd() {
        ProfileVersion waiting = done(change(ada, live, basis())).version();

        ProfileVersion version = done(approved(owner, waiting.pending().getFirst().id())).version();

        assertThat(version.version()).isEqualTo(1);
        assertThat(version.pending().getFirst().effectiveAt()).isEqualTo("2026-03-02T22:00:00Z");
        assertThat(house.audited(live, "profile_change_approved")).hasSize(1);
    }

    @Test
    void isNobodyElsesToTakeBackNorATradersToApprove() {
        ChangeId change = requested();
        Actor eve = house.somebody(Role.TRADER);

        assertThat(refused(cancelled(eve, change))).isEqualTo(new Refusal.NotFound("change"));
        assertThat(refused(approved(eve, change))).isEqualTo(new Refusal.NotFound("change"));
        assertThat(refused(approved(ada, change))).isInstanceOf(Refusal.Forbidden.class);
        assertThat(refused(approved(house.somebody(Role.RISK_MANAGER), change)))
                .isInstanceOf(Refusal.Forbidden.class);
        assertThat(refused(cancelled(ada, new ChangeId(house.ids.next()))))
                .isEqualTo(new Refusal.NotFound("change"));
        assertThat(shown(live).pending()).hasSize(1);
    }

    private AccountId opened(AccountMode mode) {
        Account account =
                new Account(
                        Specimens.accountId(),
                        ada.userId(),
                        mode.name(),
                        mode,
                        BrokerId.PAPER,
                        Money.of("100000", "USD"),
                        true,
                        false,
                        TradingState.ACTIVE,
                        ZoneId.of("America/New_York"),
                        LocalTime.of(17, 0),
                        house.clock.instant());
        house.accounts.open(Specimens.state(account));
        return account.id();
    }

    private ChangeId requested() {
        return changed(live, Map.of(RiskLimit.MAX_OPEN_POSITIONS, "5")).pending().getFirst().id();
    }

    private ProfileInForce replaced() {
        return done(
                changeProfile.change(
                        new ChangeProfile.Command(
                                ada,
                                Optional.of(paper),
                                limits(Map.of(RiskLimit.LEVERAGE_LIMIT, "1")),
                                ChangeProfile.Extent.WHOLE,
                                Optional.empty(),
                                CONTEXT)));
    }

    private ProfileVersion changed(AccountId account, Map<RiskLimit, String> limits) {
        return done(change(ada, account, limits(limits))).version();
    }

    private Outcome<ProfileInForce> change(Actor actor, AccountId account, ProfileChange change) {
        return changeProfile.change(
                new ChangeProfile.Command(
                        actor,
                        Optional.of(account),
                        change,
                        ChangeProfile.Extent.NAMED,
                        Optional.empty(),
                        CONTEXT));
    }

    private Outcome<ProfileInForce> cancelled(Actor actor, ChangeId change) {
        return cancelChange.cancel(
                new CancelProfileChange.Command(actor, Optional.empty(), change, CONTEXT));
    }

    private Outcome<ProfileInForce> approved(Actor actor, ChangeId change) {
        return approveChange.approve(
                new ApproveProfileChange.Command(actor, Optional.empty(), change, CONTEXT));
    }

    private ProfileVersion shown(AccountId account) {
        return done(showProfile.show(ada, Optional.of(account))).version();
    }

    private String stored(AccountId account) {
        return limit(
                house.accounts.read(List.of(account)).getFirst().profile(),
                RiskLimit.MAX_OPEN_POSITIONS);
    }

    private RiskState risk() {
        return house.accounts.read(List.of(paper)).getFirst().risk();
    }

    private Map<String, String> details(String actionType) {
        return house.audited(live, actionType).getFirst().fact().details();
    }

    private static String limit(ProfileVersion version, RiskLimit limit) {
        return version.profile().limit(limit).orElseThrow().toPlainString();
    }

    private static ProfileChange limits(Map<RiskLimit, String> values) {
        Map<RiskLimit, Optional<BigDecimal>> limits = new EnumMap<>(RiskLimit.class);
        values.forEach((limit, value) -> limits.put(limit, Optional.of(new BigDecimal(value))));
        return new ProfileChange(
                Optional.empty(), limits, Map.of(), Optional.empty(), Optional.empty(), Map.of());
    }

    private static ProfileChange basis() {
        return rules(
                new LossRulesChange(
                        Optional.of(LossBasis.BALANCE),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static ProfileChange zone(String zone, LocalTime dayStart) {
        return rules(
                new LossRulesChange(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(ZoneId.of(zone)),
                        Optional.of(dayStart)));
    }

    private static ProfileChange rules(LossRulesChange rules) {
        return new ProfileChange(
                Optional.empty(),
                Map.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                false,
                rules);
    }
}
