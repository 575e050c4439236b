package io.gatehouse.domain.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.FeeSchedule;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.performance.TradeTotals;
import io.gatehouse.domain.portfolio.Holding;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.util.Optional;

/** Entry 50 and stop 48 risk 2 a unit; equity is 100,000. */
class SizingMethodTest {
    private static final BigDecimal EQUITY = new BigDecimal("100000");
    private static final PlannedEntry ENTRY = Plans.buy(Plans.share(), "50", "48");

    @Test
    void getsOutBelowTheStopOfALongAndAboveThatOfAShortWithSlippage() {
        // 1,000 / (2 + 0.5)
        assertThat(slipping(Side.BUY, "48", "0.5")).isEqualTo(Proposal.of(Quantity.of("400")));
        assertThat(slipping(Side.SELL, "52", "0.5")).isEqualTo(Proposal.of(Quantity.of("400")));
    }

    @Test
    void neverGetsOutBelowZero() {
        // 1,000 / 50
        assertThat(slipping(Side.BUY, "48", "60")).isEqualTo(Proposal.of(Quantity.of("20")));
    }

    @Test
    void paysTheFeesOfBothWaysOutOfTheRisk() {
        Holding costly = Plans.contract("1", "1", "1", Plans.perUnit(new BigDecimal("0.25")));

        // 1,000 / (2 + 0.25 + 0.25)
        assertThat(new FixedRisk(BigDecimal.ONE).propose(Plans.buy(costly, "50", "48"), EQUITY))
                .isEqualTo(Proposal.of(Quantity.of("400")));
    }

    @ParameterizedTest
    @CsvSource({"1, 500", "0.5, 250", "0.333, 166", "0, 0"})
    void scalesTheRiskByConfidence(BigDecimal confidence, String expected) {
        ConfidenceRisk method = new ConfidenceRisk(new FixedRisk(BigDecimal.ONE), confidence);

        assertThat(method.propose(ENTRY, EQUITY)).isEqualTo(Proposal.of(Quantity.of(expected)));
    }

    @ParameterizedTest
    @CsvSource({"10, 1, 1, 200", "10, 50, 1, 4", "10, 1, 0.5, 400", "150, 1, 1, 3000"})
    void buysAPercentOfEquity(BigDecimal percent, String multiplier, String fx, String expected) {
        Holding holding = Plans.contract(multiplier, "1", fx, FeeSchedule.FREE);

        assertThat(new PercentOfEquity(percent).propose(Plans.buy(holding, "50", "48"), EQUITY))
                .isEqualTo(Proposal.of(Quantity.of(expected)));
    }

    @Test
    void takesWholeLotStepsOfAFixedQuantity() {
        Proposal proposal = new FixedQuantity(Quantity.of("7.5")).propose(ENTRY, EQUITY);

        assertThat(proposal.quantity()).isEqualTo(Quantity.of("7"));
        assertThat(proposal.cap()).map(SizeCap::by).contains("lot_step");
        assertThat(new FixedQuantity(Quantity.of("7")).propose(ENTRY, EQUITY))
                .isEqualTo(Proposal.of(Quantity.of("7")));
    }

    @Test
    void risksHalfOfKelly() {
        // 16 of 30 win as much as the others lose: 16/30 - 14/30 = 1/15, half of it 3.33 %
        assertThat(kelly(16, 14, "0.5", "10")).isEqualTo(Proposal.of(Quantity.of("1666")));
    }

    @Test
    void leavesBreakEvenTradesOutOfKelly() {
        // 10 of 12 decided trades win: 10/12 - 2/12 = 2/3, a tenth of it 6.67 %
        TradeTotals trades = new TradeTotals(10, 2, 18, BigDecimal.TEN, BigDecimal.TWO.negate());
        KellyRisk method = new KellyRisk(trades, new BigDecimal("0.1"), BigDecimal.TEN);

        assertThat(method.propose(ENTRY, EQUITY)).isEqualTo(Proposal.of(Quantity.of("3333")));
    }

    @Test
    void capsKellyByTheRiskPerTrade() {
        // 3.33 % of 100,000 would be 1,666 units; 2 % are 1,000
        Proposal proposal = kelly(16, 14, "0.5", "2");

        assertThat(proposal.quantity()).isEqualTo(Quantity.of("1000"));
        assertThat(proposal.cap())
                .contains(
                        new SizeCap(
                                "risk_per_trade", "Kelly's 3.333 % of equity exceeds limit 2 %."));
    }

    @ParameterizedTest
    @CsvSource({
        "15, 14, Kelly needs 30 closed trades",
        "30, 0, Kelly needs 30 closed trades",
        "0, 30, Kelly needs 30 closed trades",
        "15, 15, no edge",
        "14, 16, no edge"
    })
    void stakesNothingOnKellyWithoutTradesOrWithoutAnEdge(int wins, int losses, String why) {
        Proposal proposal = kelly(wins, losses, "0.5", "2");

        assertThat(proposal.quantity()).isEqualTo(Quantity.ZERO);
        assertThat(proposal.cap().orElseThrow().by()).isEqualTo("kelly");
        assertThat(proposal.cap().orElseThrow().reason()).contains(why);
    }

    @ParameterizedTest
    @CsvSource({
        "9, 0, min_quantity",
        "10, 10, ",
        "50, 50, ",
        "51, 50, max_quantity",
        "1000, 50, max_quantity"
    })
    void staysWithinTheBoundsOfTheContract(String wanted, String expected, String by) {
        Proposal fitted =
                LotBounds.fit(
                        Plans.spec("1", "1", "10", Optional.of("50.5")),
                        Proposal.of(Quantity.of(wanted)));

        assertThat(fitted.quantity()).isEqualTo(Quantity.of(expected));
        assertThat(fitted.cap().map(SizeCap::by)).isEqualTo(Optional.ofNullable(by));
    }

    @ParameterizedTest
    @CsvSource({
        "999999999999, , 999999999999",
        "1000000000000, max_quantity, 999999999999",
        "1234567890123456, max_quantity, 999999999999"
    })
    void proposesNoMoreThanAnOrderCanSay(String wanted, String by, String expected) {
        Proposal fitted =
                LotBounds.fit(
                        Plans.spec("1", "1", "1", Optional.empty()),
                        Proposal.of(Quantity.of(wanted)));

        assertThat(fitted.quantity()).isEqualTo(Quantity.of(expected));
        assertThat(fitted.cap().map(SizeCap::by)).isEqualTo(Optional.ofNullable(by));
    }

    @Test
    void keepsTheReasonOfNothing() {
        Proposal nothing = Proposal.none("kelly", "no edge");

        assertThat(LotBounds.fit(ENTRY.spec(), nothing)).isEqualTo(nothing);
    }

    @ParameterizedTest
    @CsvSource({"BUY, 50", "BUY, 51", "SELL, 50", "SELL, 49"})
    void refusesAStopThatLosesNothing(Side side, String stop) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Plans.entry(Plans.share(), side, "50", stop));
    }

    @Test
    void holdsMarginByTheRateOfTheInstrument() {
        // 3 x 50 x 2 = 300 at 10 %, short as long
        Holding holding = Plans.contract("2", "1", "1", FeeSchedule.FREE);

        assertThat(margin(holding, "3")).isEqualByComparingTo("30");
        assertThat(margin(holding, "-3")).isEqualByComparingTo("30");
    }

    private static BigDecimal margin(Holding holding, String quantity) {
        return new PositionMargin(holding, Quantity.of(quantity), Price.of("50"), Optional.empty())
                .margin();
    }

    private static Proposal slipping(Side side, String stop, String slippage) {
        PlannedEntry entry =
                new PlannedEntry(
                        Plans.share(),
                        side,
                        Price.of("50"),
                        Optional.of(Price.of(stop)),
                        new BigDecimal(slippage));
        return new FixedRisk(BigDecimal.ONE).propose(entry, EQUITY);
    }

    /** Trades that win or lose one each. */
    private static Proposal kelly(int wins, int losses, String fraction, String most) {
        TradeTotals trades =
                new TradeTotals(
                        wins,
                        losses,
                        0,
                        BigDecimal.valueOf(wins),
                        BigDecimal.valueOf(losses).negate());
        return new KellyRisk(trades, new BigDecimal(fraction), new BigDecimal(most))
                .propose(ENTRY, EQUITY);
    }
}
