package io.gatehouse.application.risk;

import static io.gatehouse.application.order.TradingHouse.CONTEXT;
import static io.gatehouse.application.order.TradingHouse.done;
import static io.gatehouse.application.order.TradingHouse.refused;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.account.ProfileInForce;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.risk.ChangeId;
import io.gatehouse.domain.risk.ProfileVersion;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.user.Role;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** A change that waits is taken back or approved. */
class DecideProfileChangeTest extends ProfileChangeCase {
    private final CancelProfileChange cancelChange =
            new CancelProfileChange(house.access, house.accounts, house.desk, house.ids);

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

    private ChangeId requested() {
        return changed(live, Map.of(RiskLimit.MAX_OPEN_POSITIONS, "5")).pending().getFirst().id();
    }

    private Outcome<ProfileInForce> cancelled(Actor actor, ChangeId change) {
        return cancelChange.cancel(
                new CancelProfileChange.Command(actor, Optional.empty(), change, CONTEXT));
    }
}
