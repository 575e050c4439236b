package io.gatehouse.application.risk;

import static io.gatehouse.application.order.TradingHouse.done;
import static io.gatehouse.application.order.TradingHouse.refused;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.account.ProfileInForce;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.AccountMode;
import io.gatehouse.domain.risk.PendingChange;
import io.gatehouse.domain.risk.ProfileVersion;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.SettingChange;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What loosens a profile waits, what tightens it does not. */
class PendingProfileChangeTest extends ProfileChangeCase {
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

    private String stored(AccountId account) {
        return limit(
                house.accounts.read(List.of(account)).getFirst().profile(),
                RiskLimit.MAX_OPEN_POSITIONS);
    }
}
