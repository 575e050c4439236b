package io.gatehouse.application.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.risk.RiskLimit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.util.Optional;

/** Latches of rehearsed loss and drawdown limits. */
class RehearsedLatchesTest extends RehearsedLatchCase {
    @ParameterizedTest
    @EnumSource(
            value = RiskLimit.class,
            names = {
                "MAX_DAILY_LOSS_PERCENT",
                "MAX_WEEKLY_LOSS_PERCENT",
                "MAX_MONTHLY_LOSS_PERCENT",
                "MAX_DRAWDOWN_PERCENT"
            })
    void ofALooserLimitIsNotSet(RiskLimit limit) {
        loseUnder(limit, "1", "94");
        denied();

        Rehearsal rehearsal = rehearsals.under(limit, "2");

        assertThat(rehearsal.verdictsChanged()).isEqualTo(1);
        assertThat(rehearsal.changed().getFirst().was().isApproved()).isFalse();
        assertThat(rehearsal.changed().getFirst().wouldBe().isApproved()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = RiskLimit.class,
            names = {
                "MAX_DAILY_LOSS_PERCENT",
                "MAX_WEEKLY_LOSS_PERCENT",
                "MAX_MONTHLY_LOSS_PERCENT",
                "MAX_DRAWDOWN_PERCENT"
            })
    void ofATighterLimitHoldsAfterADecisionThatReachesIt(RiskLimit limit) {
        loseUnder(limit, "5", "94");
        bought();
        mark("99");
        bought();

        Rehearsal rehearsal = rehearsals.under(limit, "1");

        // the shares themselves could lose 900 at their stop: within the 1,000
        assertThat(wouldBe(rehearsal)).containsExactly("DENIED", "DENIED");
        assertThat(checks(rehearsal, 0)).contains(check(limit), "reduce_only_mode");
        // nobody wrote down what was lost before the shares were bought
        assertThat(rehearsal.unwitnessed()).isEqualTo(1);
    }

    @Test
    void changesNothingUnderTheLimitThatSetIt() {
        loseUnder(RiskLimit.MAX_DAILY_LOSS_PERCENT, "1", "94");
        mark("99");
        denied();

        Rehearsal rehearsal = rehearsals.under(ProfileChange.NOTHING);

        assertThat(rehearsal.verdictsChanged()).isZero();
        assertThat(rehearsal.unwitnessed()).isZero();
    }

    @Test
    void staysUnderALimitThatIsTighterThanTheOneThatSetIt() {
        loseUnder(RiskLimit.MAX_DAILY_LOSS_PERCENT, "1", "94");
        mark("99");
        denied();

        // 200 are lost now, yet 1,000 were lost once
        assertThat(rehearsals.under(RiskLimit.MAX_DAILY_LOSS_PERCENT, "0.9").verdictsChanged())
                .isZero();
    }

    @Test
    void isKnownFromAWarningToo() {
        loseUnder(RiskLimit.MAX_DAILY_LOSS_PERCENT, "1", "95.9");
        mark("99");
        bought();

        // 820 of 1,000 were lost, which is more than 80 %, and 200 are now
        Rehearsal tighter = rehearsals.under(RiskLimit.MAX_DAILY_LOSS_PERCENT, "0.8");
        assertThat(wouldBe(tighter)).contains("DENIED");
        assertThat(checks(tighter, 0)).contains("max_daily_loss", "reduce_only_mode");
        assertThat(tighter.unwitnessed()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"1.21, 1", "1.2, 0", "1.19, 0"})
    void ofAnEarlierDecisionHoldsOnlyWhereItsLossReachesTheLimit(String percent, int changed) {
        loseUnder(RiskLimit.MAX_DAILY_LOSS_PERCENT, "1", "94");
        denied();
        mark("99");
        denied();

        // 1,200 were lost at the first of the two, 200 at the second
        Rehearsal rehearsal = rehearsals.under(RiskLimit.MAX_DAILY_LOSS_PERCENT, percent);

        assertThat(rehearsal.verdictsChanged()).isEqualTo(2 * changed);
    }

    @Test
    void thatMarksBetweenDecisionsMayHaveSetIsCounted() {
        loseUnder(RiskLimit.MAX_DAILY_LOSS_PERCENT, "1", "94");
        mark("99");
        denied();

        // 1,000 or more were lost, and nobody wrote down whether 2,000 were
        Rehearsal rehearsal = rehearsals.under(RiskLimit.MAX_DAILY_LOSS_PERCENT, "2");

        assertThat(wouldBe(rehearsal)).containsExactly("APPROVED");
        assertThat(rehearsal.unwitnessed()).isEqualTo(1);
    }

    /** 850 of 1,000 were lost and won back; the warning of that ended with the limit. */
    @Test
    void thatAWarningOfAnotherLimitWouldHaveToldOfIsCounted() {
        loseUnder(RiskLimit.MAX_DAILY_LOSS_PERCENT, "1", "100");
        bought();
        mark("95.75");
        mark("100");
        ada.limited(RiskLimit.MAX_DAILY_LOSS_PERCENT, "0.5");
        bought();

        assertThat(rehearsals.under(RiskLimit.MAX_DAILY_LOSS_PERCENT, "0.82").unwitnessed())
                .isEqualTo(1);
        assertThat(rehearsals.under(RiskLimit.MAX_DAILY_LOSS_PERCENT, "1").unwitnessed()).isZero();
    }

    @Test
    void ofADayEndsWithIt() {
        loseUnder(RiskLimit.MAX_DAILY_LOSS_PERCENT, "5", "94");
        bought();
        house.clock.advance(Duration.ofMinutes(1));
        mark("94");
        house.clock.advance(Duration.ofDays(1));
        mark("94");
        bought();

        assertThat(rehearsals.under(RiskLimit.MAX_DAILY_LOSS_PERCENT, "1").verdictsChanged())
                .isEqualTo(1);
        assertThat(rehearsals.under(RiskLimit.MAX_WEEKLY_LOSS_PERCENT, "1").verdictsChanged())
                .isEqualTo(2);
    }

    @Test
    void ofALimitOfZeroIsNotSetWhereNothingWasLost() {
        bought();

        Rehearsal rehearsal = rehearsals.under(RiskLimit.MAX_DAILY_LOSS, "0");

        // 1 at the stop is more than 0, but nothing was lost by then
        assertThat(checks(rehearsal, 0))
                .contains("max_daily_loss")
                .doesNotContain("reduce_only_mode");
    }

    @Test
    void endsWithALimitThatIsSwitchedOff() {
        loseUnder(RiskLimit.MAX_DAILY_LOSS_PERCENT, "1", "94");
        denied();

        Rehearsal rehearsal =
                rehearsals.under(
                        RehearsalDesk.limit(RiskLimit.MAX_DAILY_LOSS_PERCENT, Optional.empty()));

        assertThat(wouldBe(rehearsal)).containsExactly("APPROVED");
    }

    @Test
    void ofDrawdownEndsWithAPersonsReset() {
        loseUnder(RiskLimit.MAX_DRAWDOWN_PERCENT, "1", "94");
        denied();
        house.clock.advance(Duration.ofSeconds(1));
        lift();
        bought();

        // 1.2 % below the peak before the reset, none below the new one after it
        assertThat(rehearsals.under(RiskLimit.MAX_DRAWDOWN_PERCENT, "1.1").verdictsChanged())
                .isZero();
    }

    @Test
    void ofDrawdownOutlivesTheDay() {
        loseUnder(RiskLimit.MAX_DRAWDOWN_PERCENT, "5", "94");
        bought();
        house.clock.advance(Duration.ofDays(1));
        mark("101");
        bought();

        assertThat(wouldBe(rehearsals.under(RiskLimit.MAX_DRAWDOWN_PERCENT, "1")))
                .containsExactly("DENIED", "DENIED");
    }

    private static String check(RiskLimit limit) {
        return limit.field().replace("_percent", "");
    }
}
