package io.gatehouse.application.risk;

import static io.gatehouse.application.order.TradingHouse.CONTEXT;
import static io.gatehouse.application.order.TradingHouse.done;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.account.ProfileInForce;
import io.gatehouse.application.risk.ProfileChange.LossRulesChange;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.risk.LossBasis;
import io.gatehouse.domain.risk.PendingChange;
import io.gatehouse.domain.risk.ProfileVersion;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.RiskState;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How losses are measured changes at a bound of the risk day. */
class RiskDayChangeTest extends ProfileChangeCase {
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

    /**
     * In New York the day ends at 22:00 by UTC. From Wednesday on it ends at 00:00 there, 05:00 by
     * UTC; what was to start at 22:00 of Thursday would start in the middle of a day.
     */
    @Test
    void whatWaitsForABoundMovesWithTheRiskDay() {
        done(change(ada, live, zone("America/New_York", LocalTime.MIDNIGHT)));
        house.clock.advance(Duration.ofHours(24));
        done(change(ada, live, basis()));
        assertThat(shown(live).pending())
                .extracting(PendingChange::effectiveAt)
                .containsExactly(
                        Instant.parse("2026-03-03T22:00:00Z"),
                        Instant.parse("2026-03-04T22:00:00Z"));

        house.clock.advance(Duration.ofHours(13));
        applyDueChanges.run();
        assertThat(shown(live).pending())
                .extracting(PendingChange::effectiveAt)
                .containsExactly(Instant.parse("2026-03-05T05:00:00Z"));

        house.clock.advance(Duration.ofHours(31).minusMillis(1));
        applyDueChanges.run();
        assertThat(basisOf(live)).isEqualTo(LossBasis.EQUITY);
        house.clock.advance(Duration.ofMillis(1));
        applyDueChanges.run();
        assertThat(basisOf(live)).isEqualTo(LossBasis.BALANCE);
    }

    /** Nobody looked from Tuesday, 09:00, until half an hour after the bound that is none. */
    @Test
    void whatWaitsForABoundMovesEvenWhereBothAreOverdue() {
        done(change(ada, live, zone("America/New_York", LocalTime.MIDNIGHT)));
        house.clock.advance(Duration.ofHours(24));
        done(change(ada, live, basis()));

        house.clock.advance(Duration.ofHours(37).plusMinutes(30));
        applyDueChanges.run();

        assertThat(basisOf(live)).isEqualTo(LossBasis.EQUITY);
        assertThat(shown(live).pending())
                .extracting(PendingChange::effectiveAt)
                .containsExactly(Instant.parse("2026-03-05T05:00:00Z"));
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
    void approvalHastensAnotherBasisToTheRunningDaysEnd() {
        ProfileVersion waiting = done(change(ada, live, basis())).version();

        ProfileVersion version = done(approved(owner, waiting.pending().getFirst().id())).version();

        assertThat(version.version()).isEqualTo(1);
        assertThat(version.pending().getFirst().effectiveAt()).isEqualTo("2026-03-02T22:00:00Z");
        assertThat(house.audited(live, "profile_change_approved")).hasSize(1);
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

    private RiskState risk() {
        return house.accounts.read(List.of(paper)).getFirst().risk();
    }

    private LossBasis basisOf(AccountId account) {
        return shown(account).profile().lossRules().basis();
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
