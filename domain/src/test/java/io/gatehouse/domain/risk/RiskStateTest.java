package io.gatehouse.domain.risk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** An account that opened with 100,000 on Friday, 30 January 2026, in UTC. */
class RiskStateTest {
    private static final RiskCalendar UTC = new RiskCalendar(ZoneOffset.UTC, LocalTime.MIDNIGHT);
    private static final RiskCalendar NEW_YORK =
            new RiskCalendar(ZoneId.of("America/New_York"), LocalTime.of(17, 0));
    private static final RiskState OPENED =
            RiskState.openingWith(point("2026-01-30T09:00:00Z", "100000"), UTC);

    /** A minute before the day ends, still 100,000. */
    private static final RiskState EVENING =
            OPENED.seen(point("2026-01-30T23:59:00Z", "100000"), true);

    @Test
    void theLastPointBeforeTheBoundIsTheNextBaseline() {
        RiskState friday = OPENED.seen(point("2026-01-30T23:59:00Z", "97000"), true);

        RiskState saturday = friday.rolledTo(Instant.parse("2026-01-31T08:00:00Z"), UTC);

        assertThat(saturday.day().baseline()).isEqualByComparingTo("97000");
        assertThat(saturday.day().startedAt()).isEqualTo("2026-01-31T00:00:00Z");
        assertThat(saturday.week().baseline()).isEqualByComparingTo("100000");
        assertThat(saturday.month().baseline()).isEqualByComparingTo("100000");
    }

    @Test
    void aPeriodThatEndsUnseenIsFollowedByTheRunningOne() {
        RiskState later = OPENED.rolledTo(Instant.parse("2026-02-02T00:00:00Z"), UTC);

        assertThat(later.day().startedAt()).isEqualTo("2026-02-02T00:00:00Z");
        assertThat(later.week().startedAt()).isEqualTo("2026-02-02T00:00:00Z");
        assertThat(later.month().startedAt()).isEqualTo("2026-02-01T00:00:00Z");
    }

    @Test
    void tellsEveryBoundThatHasPassed() {
        assertThat(OPENED.boundsUpTo(Instant.parse("2026-01-30T23:59:59Z"), UTC)).isEmpty();
        assertThat(OPENED.boundsUpTo(Instant.parse("2026-02-02T00:00:00Z"), UTC))
                .containsExactly(
                        Instant.parse("2026-01-31T00:00:00Z"),
                        Instant.parse("2026-02-01T00:00:00Z"),
                        Instant.parse("2026-02-02T00:00:00Z"));
    }

    @Test
    void boundsAfterAMoveOfTheRiskDayAreThoseOfItsNewCalendar() {
        // 00:00 UTC is 19:00 in New York, where the day that began at 17:00 runs on to its end
        assertThat(OPENED.boundsUpTo(Instant.parse("2026-02-01T23:00:00Z"), NEW_YORK))
                .containsExactly(
                        Instant.parse("2026-01-31T00:00:00Z"),
                        Instant.parse("2026-01-31T22:00:00Z"),
                        // of January by UTC
                        Instant.parse("2026-02-01T00:00:00Z"),
                        Instant.parse("2026-02-01T22:00:00Z"));
    }

    @Test
    void tellsTheFirstDayEndFromAnInstantOn() {
        Instant end = Instant.parse("2026-01-31T00:00:00Z");
        assertThat(OPENED.dayEndFrom(Instant.parse("2026-01-30T12:00:00Z"), UTC)).isEqualTo(end);
        assertThat(OPENED.dayEndFrom(end, UTC)).isEqualTo(end);
        assertThat(OPENED.dayEndFrom(end.plusMillis(1), UTC)).isEqualTo("2026-02-01T00:00:00Z");
        // 22 of 24 hours are left of the day in New York
        assertThat(OPENED.dayEndFrom(end.plusMillis(1), NEW_YORK))
                .isEqualTo("2026-01-31T22:00:00Z");
    }

    @Test
    void aLatchOpensAtItsOwnBoundOnly() {
        RiskState latched =
                OPENED.with(LossSpan.DAY, OPENED.day().raisedTo(BreakerLevel.CRITICAL))
                        .with(LossSpan.WEEK, OPENED.week().raisedTo(BreakerLevel.CRITICAL));

        RiskState saturday = latched.rolledTo(Instant.parse("2026-01-31T00:00:00Z"), UTC);
        assertThat(saturday.day().latched()).isFalse();
        assertThat(saturday.isLatched()).isTrue();

        RiskState monday = saturday.rolledTo(Instant.parse("2026-02-02T00:00:00Z"), UTC);
        assertThat(monday.isLatched()).isFalse();
    }

    @Test
    void aBookThatStartsAnewRemembersNoLossNoPeakAndNoLatch() {
        RiskState anew = RiskState.restartingWith(point("2026-01-30T15:00:00Z", "100000"), UTC);

        assertThat(anew.isLatched()).isFalse();
        assertThat(anew.day().startedAt()).isEqualTo("2026-01-30T15:00:00Z");
        assertThat(anew.day().endsAt()).isEqualTo("2026-01-31T00:00:00Z");
        assertThat(anew.month().endsAt()).isEqualTo("2026-02-01T00:00:00Z");
        assertThat(anew.week().loss(new BigDecimal("99000"))).isEqualByComparingTo("1000");
        assertThat(anew.navPeak().fall(new BigDecimal("100000"))).isEqualByComparingTo("0");
    }

    @Test
    void aLevelNeverFallsWithinItsPeriod() {
        LossPeriod warned = OPENED.day().raisedTo(BreakerLevel.WARNING);
        assertThat(warned.raisedTo(BreakerLevel.NONE)).isEqualTo(warned);
        assertThat(warned.afterFlow(new BigDecimal("50000")).level())
                .isEqualTo(BreakerLevel.WARNING);
    }

    @Test
    void depositsMoveNoLossAndNoPeak() {
        RiskState before = OPENED.peaked(new BigDecimal("110000"));
        RiskState after =
                before.afterFlow(
                        new BigDecimal("40000"), point("2026-01-30T09:00:30Z", "110000"), true);

        BigDecimal equity = new BigDecimal("140000");
        assertThat(after.day().loss(equity)).isEqualByComparingTo("0");
        assertThat(after.day().seen(equity).high()).isEqualByComparingTo("100000");
        assertThat(after.navPeak().fall(new BigDecimal("150000"))).isEqualByComparingTo("0");
        assertThat(after.moneyPeak().fall(DrawdownMode.TRAILING, equity))
                .isEqualByComparingTo("10000");
    }

    /** 100,000 when last kept, 103,000 by now, and 40,000 more from outside. */
    @Test
    void theLastPointAfterAFlowIsTheWorthBeforeItAndTheFlow() {
        RiskState after =
                OPENED.afterFlow(
                        new BigDecimal("40000"), point("2026-01-30T09:00:30Z", "103000"), true);

        assertThat(after.last().equity()).isEqualByComparingTo("143000");
        assertThat(after.last().at()).isEqualTo("2026-01-30T09:00:30Z");
    }

    @Test
    void aCloseThatIsKnownIsTheNextBaseline() {
        RiskState saturday =
                OPENED.closed(point("2026-01-31T00:00:00Z", "102000"), true)
                        .rolledTo(Instant.parse("2026-01-31T00:00:00Z"), UTC);

        assertThat(saturday.day().baseline()).isEqualByComparingTo("102000");
        assertThat(saturday.day().high()).isEqualByComparingTo("102000");
        assertThat(saturday.moneyPeak().fall(DrawdownMode.END_OF_DAY, new BigDecimal("101500")))
                .isEqualByComparingTo("500");
    }

    @Test
    void moneyDrawdownFallsFromItsOwnLevel() {
        // 108,000 at the end of a day, 112,000 the next, and now 104,000
        RiskState state =
                OPENED.seen(point("2026-01-30T20:00:00Z", "108000"), true)
                        .rolledTo(Instant.parse("2026-01-31T00:00:00Z"), UTC)
                        .peaked(new BigDecimal("112000"));
        BigDecimal now = new BigDecimal("104000");

        assertThat(state.moneyPeak().fall(DrawdownMode.TRAILING, now)).isEqualByComparingTo("8000");
        assertThat(state.moneyPeak().fall(DrawdownMode.END_OF_DAY, now))
                .isEqualByComparingTo("4000");
        assertThat(state.moneyPeak().fall(DrawdownMode.STATIC, now)).isEqualByComparingTo("0");
        assertThat(state.moneyPeak().fall(DrawdownMode.STATIC, new BigDecimal("95000")))
                .isEqualByComparingTo("5000");
    }

    /** 100,000 all day, but for one quote in its last second that makes 150,000 of it. */
    @Test
    void aCloseByMarksThatAreNotTrustedIsABaselineAndNoPeak() {
        RiskState saturday =
                OPENED.seen(point("2026-01-30T23:59:58Z", "150000"), false)
                        .rolledTo(Instant.parse("2026-01-31T00:00:00Z"), UTC);

        assertThat(saturday.day().baseline()).isEqualByComparingTo("150000");
        assertThat(saturday.moneyPeak().fall(DrawdownMode.END_OF_DAY, new BigDecimal("100000")))
                .isEqualByComparingTo("0");
    }

    /** 100,000 all day but for one quote before midnight, and 101,000 by confirmed marks after. */
    @Test
    void aPeriodThatBeganByASlipProvesOnlyLossesFromWhatWasConfirmed() {
        RiskState rolled =
                EVENING.seen(point("2026-01-30T23:59:58Z", "150000"), false)
                        .rolledTo(Instant.parse("2026-01-31T00:00:00Z"), UTC);
        LossPeriod saturday = rolled.confirmedAt(point("2026-01-31T00:00:01Z", "101000")).day();
        BigDecimal equity = new BigDecimal("98000");

        assertThat(rolled.day().proven().loss(equity)).isEqualByComparingTo("2000");

        for (LossBasis basis : LossBasis.values()) {
            assertThat(saturday.loss(basis, equity)).as("%s", basis).isEqualByComparingTo("52000");
            assertThat(saturday.proven().loss(basis, equity))
                    .as("%s", basis)
                    .isEqualByComparingTo("3000");
        }
        assertThat(OPENED.day().proven()).isEqualTo(OPENED.day());
    }

    /** Of two holdings one has an old price at midnight, and 99,000 are no slip of either. */
    @Test
    void aPeriodThatBeganByOldButConfirmedMarksProvesAllLosses() {
        EquityPoint close = point("2026-01-30T23:59:58Z", "99000");
        LossPeriod saturday =
                OPENED.seen(close, false)
                        .confirmedAt(close)
                        .rolledTo(Instant.parse("2026-01-31T00:00:00Z"), UTC)
                        .day();

        assertThat(saturday.high()).isEqualByComparingTo("99000");
        assertThat(saturday.proven()).isEqualTo(saturday);
    }

    /**
     * What is lost of 100,000 from a confirmed evening to a slip next evening is of no Saturday.
     */
    @Test
    void aPeriodThatBeganByASlipProvesNothingFromWhatWasConfirmedLongBefore() {
        RiskState rolled =
                OPENED.seen(point("2026-01-30T23:29:57Z", "100000"), true)
                        .seen(point("2026-01-30T23:59:58Z", "150000"), false)
                        .rolledTo(Instant.parse("2026-01-31T00:00:00Z"), UTC);

        assertThat(rolled.day().high()).isEqualByComparingTo("0");
        assertThat(rolled.confirmedAt(point("2026-01-31T00:00:01Z", "99000")).day().high())
                .isEqualByComparingTo("99000");
    }

    /** 100,000 confirmed, 150,000 by one quote, and then 20,000 paid in. */
    @Test
    void whatWasConfirmedMovesWithDepositsBeforeTheBound() {
        EquityPoint slip = point("2026-01-30T23:59:58Z", "150000");
        LossPeriod saturday =
                EVENING.seen(slip, false)
                        .afterFlow(new BigDecimal("20000"), slip, false)
                        .rolledTo(Instant.parse("2026-01-31T00:00:00Z"), UTC)
                        .day();

        assertThat(saturday.baseline()).isEqualByComparingTo("170000");
        assertThat(saturday.high()).isEqualByComparingTo("120000");
    }

    @Test
    void aTrustedPointFollowsOneThatIsNotAtOnce() {
        RiskState odd = OPENED.seen(point("2026-01-30T23:59:58Z", "150000"), false);

        RiskState trusted = odd.seen(point("2026-01-30T23:59:58.5Z", "104000"), true);

        assertThat(trusted.last().equity()).isEqualByComparingTo("104000");
        assertThat(
                        trusted.rolledTo(Instant.parse("2026-01-31T00:00:00Z"), UTC)
                                .moneyPeak()
                                .fall(DrawdownMode.END_OF_DAY, new BigDecimal("100000")))
                .isEqualByComparingTo("4000");
    }

    @Test
    void aResetMeasuresFromNow() {
        RiskState reset =
                OPENED.peaked(new BigDecimal("120000"))
                        .withDrawdown(BreakerLevel.CRITICAL)
                        .rebased(new BigDecimal("90000"));

        assertThat(reset.drawdown()).isEqualTo(BreakerLevel.NONE);
        assertThat(reset.navPeak().fall(new BigDecimal("90000"))).isEqualByComparingTo("0");
        assertThat(reset.moneyPeak().fall(DrawdownMode.STATIC, new BigDecimal("88000")))
                .isEqualByComparingTo("2000");
    }

    @Test
    void keepsAPointAMinute() {
        RiskState soon = OPENED.seen(point("2026-01-30T09:00:59Z", "101000"), true);
        assertThat(soon).isEqualTo(OPENED);

        assertThat(soon.seen(point("2026-01-30T09:01:00Z", "100500"), true).last().equity())
                .isEqualByComparingTo("100500");
        assertThat(OPENED.seen(point("2026-01-30T09:00:59Z", "99000"), true)).isEqualTo(OPENED);
    }

    @Test
    void keepsTheHighsOfAllPeriods() {
        RiskState high =
                OPENED.confirmedAt(point("2026-01-30T09:00:01Z", "101000"))
                        .confirmedAt(point("2026-01-30T09:00:02Z", "100500"));

        assertThat(high.day().high()).isEqualByComparingTo("101000");
        assertThat(high.week().high()).isEqualByComparingTo("101000");
        assertThat(high.month().high()).isEqualByComparingTo("101000");
        assertThat(OPENED.confirmedAt(point("2026-01-30T09:00:03Z", "99000"))).isEqualTo(OPENED);
    }

    @Test
    void isToBeFlatUpToTheLatestEnd() {
        Instant day = Instant.parse("2026-01-31T00:00:00Z");
        Instant month = Instant.parse("2026-02-01T00:00:00Z");
        RiskState flat = OPENED.withFlatUntil(month).withFlatUntil(day);

        assertThat(OPENED.isToBeFlat(day.minusSeconds(1))).isFalse();
        assertThat(flat.isToBeFlat(month.minusSeconds(1))).isTrue();
        assertThat(flat.isToBeFlat(month)).isFalse();
    }

    @Test
    void keepsAPointASecondInTheLastMinuteOfADay() {
        RiskState late = OPENED.seen(point("2026-01-30T23:58:50Z", "99000"), true);
        RiskState closing = late.seen(point("2026-01-30T23:59:00Z", "98000"), true);

        assertThat(late.seen(point("2026-01-30T23:58:59.999Z", "97000"), true)).isEqualTo(late);
        assertThat(closing.last().equity()).isEqualByComparingTo("98000");
        assertThat(closing.seen(point("2026-01-30T23:59:00.999Z", "97000"), true))
                .isEqualTo(closing);
        assertThat(closing.seen(point("2026-01-30T23:59:01Z", "96000"), true).last().equity())
                .isEqualByComparingTo("96000");
    }

    /** The day in New York began at 22:00 of the Friday before, by UTC, and ends 24 hours later. */
    @Test
    void anotherCalendarStartsAtTheOldBound() {
        Instant saturday = Instant.parse("2026-01-31T00:00:00Z");

        RiskState changed = OPENED.rolledTo(saturday, NEW_YORK);

        assertThat(changed.day().startedAt()).isEqualTo(saturday);
        assertThat(changed.day().endsAt()).isEqualTo("2026-01-31T22:00:00Z");
        assertThat(changed.week()).isEqualTo(OPENED.week());
    }

    /** By UTC the week that runs on Sunday at 22:00 has two hours left. */
    @Test
    void whatIsLeftOfAPeriodByAnotherCalendarGoesWithTheNext() {
        RiskState sunday =
                RiskState.openingWith(point("2026-02-01T09:00:00Z", "100000"), NEW_YORK)
                        .rolledTo(Instant.parse("2026-02-01T22:00:00Z"), UTC);

        assertThat(sunday.week().startedAt()).isEqualTo("2026-02-01T22:00:00Z");
        assertThat(sunday.week().endsAt()).isEqualTo("2026-02-09T00:00:00Z");
        assertThat(sunday.day().startedAt()).isEqualTo("2026-02-01T22:00:00Z");
        assertThat(sunday.day().endsAt()).isEqualTo("2026-02-03T00:00:00Z");
    }

    /** 00:00 UTC of a Monday is 19:00 of the day that began at 17:00 in New York, 22:00 UTC. */
    @Test
    void aWeekEndsAtItsOwnBoundWithinADayOfAnotherCalendar() {
        RiskState moved =
                OPENED.with(LossSpan.WEEK, OPENED.week().raisedTo(BreakerLevel.CRITICAL))
                        .rolledTo(Instant.parse("2026-02-01T22:00:00Z"), NEW_YORK);
        Instant monday = Instant.parse("2026-02-02T00:00:00Z");
        assertThat(moved.isLatched()).isTrue();
        assertThat(moved.boundsUpTo(monday, NEW_YORK)).containsExactly(monday);

        RiskState rolled =
                moved.seen(point("2026-02-01T23:59:59Z", "98000"), true).rolledTo(monday, NEW_YORK);

        assertThat(rolled.isLatched()).isFalse();
        assertThat(rolled.week().startedAt()).isEqualTo(monday);
        assertThat(rolled.week().endsAt()).isEqualTo("2026-02-08T22:00:00Z");
        assertThat(rolled.week().baseline()).isEqualByComparingTo("98000");
        assertThat(rolled.day()).isEqualTo(moved.day());
    }

    @Test
    void keepsAPointASecondInTheLastMinuteOfAWeekToo() {
        RiskState closing =
                OPENED.rolledTo(Instant.parse("2026-02-01T22:00:00Z"), NEW_YORK)
                        .seen(point("2026-02-01T23:59:00Z", "98000"), true);

        assertThat(closing.seen(point("2026-02-01T23:59:01Z", "96000"), true).last().equity())
                .isEqualByComparingTo("96000");
    }

    private static EquityPoint point(String at, String equity) {
        BigDecimal amount = new BigDecimal(equity);
        return new EquityPoint(Instant.parse(at), amount, amount);
    }
}
