package io.gatehouse.domain.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.domain.risk.EquityEvent.Kind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.stream.LongStream;

/** An account that opened with 1,000. */
class EquityRecordTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");
    private static final EquityRecord OPENED = EquityRecord.first(at(Kind.OPENING, "1000"));

    @Test
    void theOpeningIsPaidInAtOne() {
        assertThat(OPENED.number()).isEqualTo(1);
        assertThat(OPENED.nav()).isEqualByComparingTo("1");
        assertThat(OPENED.netDeposits()).isEqualByComparingTo("1000");
        assertThat(OPENED.drawdownPercent()).isEqualByComparingTo("0");
    }

    @Test
    void aDepositChangesUnitsAndNeverNav() {
        // 1,200 at 1.2 a unit; 600 more buy 500 units
        EquityRecord before = OPENED.followedBy(flow("1200", "600"));
        EquityRecord after = before.followedBy(at(Kind.HOUR, "1800"));

        assertThat(before.nav()).isEqualByComparingTo("1.2");
        assertThat(before.netDeposits()).isEqualByComparingTo("1000");
        assertThat(after.nav()).isEqualByComparingTo("1.2");
        assertThat(after.navPeak().units()).isEqualByComparingTo("1500");
        assertThat(after.netDeposits()).isEqualByComparingTo("1600");
        assertThat(after.number()).isEqualTo(3);
    }

    @Test
    void whatWasEarnedIsTheSameBeforeAndAfterFlows() {
        // 1,200 of which 1,000 came in, 1,800 of 1,600, 1,750 of 1,600
        EquityRecord before = OPENED.followedBy(flow("1200", "600"));
        EquityRecord after = before.followedBy(at(Kind.HOUR, "1800"));
        EquityRecord lower = after.followedBy(at(Kind.HOUR, "1750"));

        assertThat(OPENED.earned()).isEqualByComparingTo("0");
        assertThat(before.earned()).isEqualByComparingTo("200");
        assertThat(before.netDepositsAfter()).isEqualByComparingTo("1600");
        assertThat(after.earned()).isEqualByComparingTo("200");
        assertThat(lower.earned()).isEqualByComparingTo("150");
    }

    @Test
    void drawdownIsFromTheHighestPointYetTheFirstIncluded() {
        EquityRecord lower = OPENED.followedBy(at(Kind.DAY, "900"));
        EquityRecord higher = lower.followedBy(at(Kind.DAY, "1250"));
        EquityRecord fallen = higher.followedBy(at(Kind.DAY, "1000"));

        assertThat(lower.drawdownPercent()).isEqualByComparingTo("10");
        assertThat(higher.drawdownPercent()).isEqualByComparingTo("0");
        assertThat(fallen.drawdownPercent()).isEqualByComparingTo("20");
    }

    @Test
    void aPointWithStaleMarksIsNeverAPeak() {
        EquityPoint high = new EquityPoint(AT, new BigDecimal("1500"), new BigDecimal("1500"));
        EquityRecord stale = OPENED.followedBy(EquityEvent.of(Kind.HOUR, DAY, high, false));

        assertThat(stale.nav()).isEqualByComparingTo("1.5");
        assertThat(stale.followedBy(at(Kind.HOUR, "1000")).drawdownPercent())
                .isEqualByComparingTo("0");
    }

    @Test
    void aResetStartsUnitsAndPeaksAnew() {
        // 400 of 1,000 are lost, then the account starts again with 1,000
        EquityEvent reset =
                new EquityEvent(Kind.RESET, DAY, point("600"), new BigDecimal("400"), true);
        EquityRecord before = OPENED.followedBy(reset);
        EquityRecord after = before.followedBy(at(Kind.HOUR, "1000"));

        assertThat(before.drawdownPercent()).isEqualByComparingTo("40");
        assertThat(after.nav()).isEqualByComparingTo("1");
        assertThat(after.drawdownPercent()).isEqualByComparingTo("0");
        assertThat(after.netDeposits()).isEqualByComparingTo("1400");
    }

    @Test
    void onlyAFlowOrAResetMovesMoney() {
        assertThatThrownBy(() -> new EquityEvent(Kind.DAY, DAY, point("1"), BigDecimal.ONE, true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("DAY");
    }

    /** To 12 digits: each flow rounds its units to 18. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noFlowAtAConstantValueMovesNav(long seed) {
        Random random = new Random(seed);
        BigDecimal equity = new BigDecimal("1000");
        EquityRecord point = OPENED;
        for (int i = 0; i < 50; i++) {
            // Up to a tenth more or less, never all of it.
            BigDecimal flow = equity.multiply(BigDecimal.valueOf(random.nextInt(-100, 101), 3));
            point = point.followedBy(flow(equity.toPlainString(), flow.toPlainString()));
            equity = equity.add(flow);
        }
        EquityRecord last = point.followedBy(at(Kind.DAY, equity.toPlainString()));

        assertThat(last.nav().subtract(BigDecimal.ONE).abs())
                .isLessThan(new BigDecimal("0.000000000001"));
    }

    static LongStream seeds() {
        return LongStream.range(0, 50);
    }

    private static EquityEvent at(Kind kind, String equity) {
        return EquityEvent.of(kind, DAY, point(equity), true);
    }

    private static EquityEvent flow(String equity, String amount) {
        return new EquityEvent(Kind.FLOW, DAY, point(equity), new BigDecimal(amount), true);
    }

    private static EquityPoint point(String equity) {
        return new EquityPoint(AT, new BigDecimal(equity), new BigDecimal(equity));
    }
}
