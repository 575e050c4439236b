package io.gatehouse.domain.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;

class NavPeakTest {
    private static final NavPeak STARTED = NavPeak.EMPTY.afterFlow(n("100000"), n("0"));

    @Test
    void theFirstDepositBuysUnitsAtOne() {
        assertThat(STARTED.units()).isEqualByComparingTo("100000");
        assertThat(STARTED.nav(n("100000"))).isEqualByComparingTo("1");
        assertThat(STARTED.drawdownPercent(n("100000"))).isEqualByComparingTo("0");
    }

    @Test
    void aGainRaisesThePeakAndALossDoesNot() {
        assertThat(STARTED.seen(n("120000")).peakNav()).isEqualByComparingTo("1.2");
        assertThat(STARTED.seen(n("90000")).peakNav()).isEqualByComparingTo("1");
        assertThat(STARTED.seen(n("120000")).drawdownPercent(n("90000")))
                .isEqualByComparingTo("25");
    }

    @Test
    void depositsAndWithdrawalsAreNeutral() {
        // at 80,000 NAV is 0.8: 40,000 more buy 50,000 units, 60,000 less redeem 75,000
        NavPeak deposited = STARTED.afterFlow(n("40000"), n("80000"));
        NavPeak withdrawn = deposited.afterFlow(n("-60000"), n("120000"));

        assertThat(deposited.units()).isEqualByComparingTo("150000");
        assertThat(deposited.drawdownPercent(n("120000"))).isEqualByComparingTo("20");
        assertThat(withdrawn.units()).isEqualByComparingTo("75000");
        assertThat(withdrawn.drawdownPercent(n("60000"))).isEqualByComparingTo("20");
    }

    @Test
    void takingEverythingOutDoesNotHideTheDrawdown() {
        NavPeak emptied = STARTED.afterFlow(n("-80000"), n("80000"));
        NavPeak returned = emptied.afterFlow(n("5000"), n("0"));

        assertThat(emptied.units()).isEqualByComparingTo("0");
        assertThat(emptied.drawdownPercent(n("0"))).isEqualByComparingTo("20");
        assertThat(returned.units()).isEqualByComparingTo("5000");
        assertThat(returned.drawdownPercent(n("5000"))).isEqualByComparingTo("20");
        assertThat(returned.drawdownPercent(n("6250"))).isEqualByComparingTo("0");
    }

    @Test
    void takingEverythingOutLeavesNoUnitsWhateverTheRounding() {
        NavPeak odd = STARTED.afterFlow(n("3333.33"), n("100100.37"));
        NavPeak emptied = odd.afterFlow(n("-77777.77"), n("77777.77"));

        assertThat(emptied.units()).isEqualByComparingTo("0");
        // not the whole of what a unit was worth at the peak
        assertThat(emptied.fall(n("0"))).isLessThan(emptied.peakEquity());
    }

    @ParameterizedTest
    @CsvSource({"0", "-500"})
    void anAccountWithoutEquityIsWhollyDown(String equity) {
        assertThat(STARTED.drawdownPercent(n(equity))).isEqualByComparingTo("100");
        assertThat(STARTED.fall(n(equity))).isEqualByComparingTo("100000");
    }

    @Test
    void moneyAfterATotalLossBeginsANewSeries() {
        NavPeak again = STARTED.afterFlow(n("1500"), n("-500"));

        assertThat(again.units()).isEqualByComparingTo("1000");
        assertThat(again.drawdownPercent(n("1000"))).isEqualByComparingTo("0");
    }

    @Test
    void moneyThatDoesNotCoverATotalLossChangesNothing() {
        assertThat(STARTED.afterFlow(n("300"), n("-500"))).isEqualTo(STARTED);
    }

    @ParameterizedTest
    @CsvSource({"90000.01, 9999.99", "90000, 10000", "89999.99, 10000.01", "100001, 0"})
    void aFallIsMeasuredWithoutRounding(String equity, String fall) {
        assertThat(STARTED.fall(n(equity))).isEqualByComparingTo(fall);
    }

    @Test
    void thirdsOfAUnitDoNotRoundIntoALimit() {
        // 3 units, peak 1: 2.7 is exactly 0.3 or 10 % down, a little more is not
        NavPeak three = new NavPeak(n("3"), n("1"));

        assertThat(three.fall(n("2.7"))).isEqualByComparingTo("0.3");
        assertThat(three.fall(n("2.700000000000000000000001")))
                .isEqualByComparingTo("0.299999999999999999999999");
    }

    @Test
    void refusesNegativeUnitsAndPeaksOfNothing() {
        assertThatThrownBy(() -> new NavPeak(n("-1"), n("1")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NavPeak(n("1"), n("0")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static BigDecimal n(String value) {
        return new BigDecimal(value);
    }
}
