package io.gatehouse.domain.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** BTC LONG at 50,000 with confidence 0.8 for equity of 100,000, unless a test says otherwise. */
class AssessmentTest {
    private static final AssessmentPortfolio FLAT =
            AssessmentPortfolio.ofCash(new BigDecimal("100000"));

    @Test
    void assessesTheWorkedExample() {
        AssessmentPortfolio portfolio = portfolio("0.05", "500", Map.of(), "20000");

        Assessment assessment = assessed(btc("0.8"), portfolio);

        // 2 % of 50,000 away, and twice that to gain
        assertThat(assessment.stopLoss()).isEqualByComparingTo("49000");
        assertThat(assessment.takeProfit()).isEqualByComparingTo("52000");
        assertThat(assessment.riskReward()).isEqualByComparingTo("2");
        // min(100000 x 0.02 x 0.8 / 0.02 = 80000, 100000 x 0.20 = 20000, cash 20000)
        assertThat(assessment.size().notional()).isEqualByComparingTo("20000");
        assertThat(assessment.size().quantity()).isEqualByComparingTo("0.4");
        assertThat(assessment.size().risk()).isEqualByComparingTo("400");
        // 0.35 x 0.05 / 0.20 + 0.35 x 0 + 0.20 x 0.2 + 0.10 x 1
        assertThat(assessment.score().value()).isEqualByComparingTo("0.2275");
        assertThat(assessment.score().level()).isEqualTo(AssessmentLevel.LOW);
        assertThat(assessment.isApproved()).isTrue();
        assertThat(assessment.compliance())
                .isEqualTo(new AssessmentCompliance(true, true, true, true));
    }

    @Test
    void takesNoDrawdownNoLossAndCashOfAllEquityWhereNothingIsSaid() {
        Assessment assessment = assessed(btc("0.8"), FLAT);

        assertThat(assessment.size().quantity()).isEqualByComparingTo("0.4");
        // 0.20 x 0.2 + 0.10 x 1
        assertThat(assessment.score().value()).isEqualByComparingTo("0.14");
        assertThat(assessment.isApproved()).isTrue();
    }

    @Test
    void mirrorsExitsOfShort() {
        Assessment assessment =
                assessed(
                        AssessmentSignal.of(
                                "BTC", AssessmentDirection.SHORT, dec("50000"), dec("0.8")),
                        FLAT);

        assertThat(assessment.stopLoss()).isEqualByComparingTo("51000");
        assertThat(assessment.takeProfit()).isEqualByComparingTo("48000");
        assertThat(assessment.riskReward()).isEqualByComparingTo("2");
        assertThat(assessment.size().risk()).isEqualByComparingTo("400");
    }

    @Test
    void tellsTheRewardByTheExitsOfTheSignal() {
        AssessmentSignal signal =
                new AssessmentSignal(
                        Optional.empty(),
                        "BTC",
                        AssessmentDirection.LONG,
                        dec("50000"),
                        dec("1"),
                        Optional.empty(),
                        Optional.of(dec("49250")),
                        Optional.of(dec("52000")));

        // 2000 to gain, 750 to lose: 8/3
        assertThat(assessed(signal, FLAT).riskReward()).isEqualByComparingTo("2.66666667");
    }

    @Test
    void sizesByTheBudgetWhereTheStopIsFar() {
        // Stop 40 % away: 100000 x 0.02 x 0.75 = 1500 to lose; 1500 / 0.4 = 3750 of notional
        Assessment assessment = assessed(withStop("0.75", "30000"), FLAT);

        assertThat(assessment.size().notional()).isEqualByComparingTo("3750");
        assertThat(assessment.size().quantity()).isEqualByComparingTo("0.075");
        assertThat(assessment.size().risk()).isEqualByComparingTo("1500");
        assertThat(assessment.takeProfit()).isEqualByComparingTo("90000");
    }

    @Test
    void roundsSizeAndNotionalDownToEightPlaces() {
        // 100000 x 0.02 x 0.5 = 1000 to lose, 17000 per unit: 1/17, of which 50000 cost 2941.176...
        Assessment assessment = assessed(withStop("0.5", "33000"), FLAT);

        assertThat(assessment.size().quantity()).isEqualByComparingTo("0.05882352");
        assertThat(assessment.size().notional()).isEqualByComparingTo("2941.17647058");
        assertThat(assessment.size().risk()).isEqualByComparingTo("1000");
    }

    @ParameterizedTest
    @CsvSource({
        // held, cash, notional: the largest position is 20000
        "5000, 100000, 15000",
        "-5000, 100000, 15000",
        "19999.99, 100000, 0.01",
        "0, 12000, 12000",
        "5000, 12000, 12000"
    })
    void leavesWhatIsHeldAndSpendsNoMoreThanCash(String held, String cash, String notional) {
        Assessment assessment =
                assessed(btc("1"), portfolio("0", "0", Map.of("BTC", dec(held)), cash));

        assertThat(assessment.size().notional()).isEqualByComparingTo(notional);
        assertThat(assessment.isApproved()).isTrue();
    }

    @Test
    void countsOnlyTheAssetOfTheSignalAsHeld() {
        Assessment assessment =
                assessed(btc("1"), portfolio("0", "0", Map.of("ETH", dec("20000")), "100000"));

        assertThat(assessment.size().notional()).isEqualByComparingTo("20000");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.19 | -4999.99 |",
                "0.20 | 0        | max_drawdown: drawdown 0.2 has reached the limit 0.2",
                "0.35 | 0        | max_drawdown: drawdown 0.35 has reached the limit 0.2",
                "0    | -5000    | daily_loss: loss 5000 has reached the limit 5000",
            })
    void rejectsAtTheLimitOfDrawdownAndDailyLoss(String drawdown, String pnl, String reason) {
        Assessment assessment = assessed(btc("0.8"), portfolio(drawdown, pnl, Map.of(), "100000"));

        assertThat(assessment.isApproved()).isEqualTo(reason == null);
        assertThat(String.join(";", assessment.reasons())).isEqualTo(reason == null ? "" : reason);
        // What the portfolio could bear is told all the same
        assertThat(assessment.size().notional()).isEqualByComparingTo("20000");
    }

    @Test
    void tellsEveryCause() {
        Assessment assessment =
                assessed(
                        btc("0"), portfolio("0.25", "-6000", Map.of("BTC", dec("21000")), "-7.50"));

        assertThat(assessment.reasons())
                .containsExactly(
                        "max_drawdown: drawdown 0.25 has reached the limit 0.2",
                        "daily_loss: loss 6000 has reached the limit 5000",
                        "per_trade_risk: confidence 0 risks nothing",
                        "position_size: notional held 21000 has reached the limit 20000",
                        "cash: none is free, -7.5");
        assertThat(assessment.size().notional()).isEqualByComparingTo("0");
        assertThat(assessment.size().quantity()).isEqualByComparingTo("0");
        assertThat(assessment.compliance())
                .isEqualTo(new AssessmentCompliance(false, false, true, false));
    }

    @Test
    void rejectsWhatIsTooSmallToBuy() {
        // 0.0001 of cash buys 2 x 10^-9 of 50,000
        Assessment assessment = assessed(btc("1"), portfolio("0", "0", Map.of(), "0.0001"));

        assertThat(assessment.reasons())
                .containsExactly("position_size: less than 0.00000001 units can be afforded");
    }

    @ParameterizedTest
    @CsvSource({
        // 0.35 d + 0.35 l + 0.20 x 0.2 + 0.10 x 1 = 0.14 + 0.35 (d + l)
        "0,     0,      0.14,       LOW",
        "0.09,  0,      0.2975,     LOW",
        "0.08,  -285.71, 0.2999997, LOW",
        "0.08,  -300,   0.301,      MEDIUM",
        "0.179, 0,      0.45325,    MEDIUM",
        "0.18,  0,      0.455,      HIGH",
        "0,     -4499,  0.45493,    MEDIUM",
        "0,     -4500,  0.455,      HIGH",
        "0.13,  -3300,  0.5985,     MEDIUM",
        "0.14,  -3200,  0.609,      HIGH",
        "0.9,   -90000, 0.84,       HIGH"
    })
    void scoresDrawdownLossDoubtAndSize(
            String drawdown, String pnl, String score, AssessmentLevel level) {
        Assessment assessment = assessed(btc("0.8"), portfolio(drawdown, pnl, Map.of(), "100000"));

        assertThat(assessment.score().value()).isEqualByComparingTo(score);
        assertThat(assessment.score().level()).isEqualTo(level);
    }

    @Test
    void goesByAnotherConfiguration() {
        AssessmentConfig careful =
                new AssessmentConfig(
                        dec("10"), dec("1"), dec("0.5"), dec("50"), dec("4"), dec("1.5"));

        Assessment assessment =
                Assessment.of(btc("0.8"), portfolio("0.10", "-1000", Map.of(), "100000"), careful)
                        .orElseThrow();

        assertThat(assessment.stopLoss()).isEqualByComparingTo("48000");
        assertThat(assessment.takeProfit()).isEqualByComparingTo("53000");
        // 100000 x 0.005 x 0.8 / 0.04
        assertThat(assessment.size().notional()).isEqualByComparingTo("10000");
        assertThat(assessment.reasons()).hasSize(2);
    }

    @Test
    void knowsNoTargetOfShortFarFromItsStop() {
        AssessmentSignal signal =
                new AssessmentSignal(
                        Optional.empty(),
                        "BTC",
                        AssessmentDirection.SHORT,
                        dec("100"),
                        dec("1"),
                        Optional.empty(),
                        Optional.of(dec("150")),
                        Optional.empty());

        // 100 - 2 x 50
        assertThat(Assessment.of(signal, FLAT, AssessmentConfig.USUAL)).isEmpty();
    }

    @Test
    void neverRisksMoreThanItsLimitsWhateverIsAsked() {
        long seed = 20_261_121;
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            AssessmentPortfolio portfolio =
                    portfolio(
                            part(random, 100),
                            String.valueOf(random.nextInt(12_000) - 6_000),
                            Map.of("BTC", BigDecimal.valueOf(random.nextInt(50_000) - 25_000)),
                            String.valueOf(random.nextInt(40_000) - 5_000));
            BigDecimal stop = BigDecimal.valueOf(1 + random.nextInt(49_999));

            Assessment assessment =
                    assessed(withStop(part(random, 100), stop.toString()), portfolio);

            String run = "seed " + seed + ", run " + i + ": " + assessment;
            AssessmentSize size = assessment.size();
            assertThat(size.risk()).as(run).isLessThanOrEqualTo(dec("2000"));
            assertThat(size.notional()).as(run).isNotNegative();
            assertThat(size.quantity().multiply(dec("50000")))
                    .as(run)
                    .isLessThanOrEqualTo(size.notional());
            assertThat(assessment.score().value()).as(run).isBetween(dec("0"), dec("1"));
            if (assessment.isApproved()) {
                assertThat(size.notional()).as(run).isLessThanOrEqualTo(portfolio.cash());
                assertThat(size.notional().add(portfolio.held("BTC")))
                        .as(run)
                        .isLessThanOrEqualTo(dec("20000"));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "LONG,  50000, 50000, 52000",
        "LONG,  50000, 50001, 52000",
        "LONG,  50000, 0,     52000",
        "LONG,  50000, 49000, 50000",
        "SHORT, 50000, 49999, 48000",
        "SHORT, 50000, 51000, 50001",
        "SHORT, 50000, 51000, 0",
        "LONG,  0,     0,     1",
        "LONG,  -1,    -2,    1"
    })
    void refusesExitsOnTheWrongSide(
            AssessmentDirection direction, String price, String stop, String target) {
        assertThatThrownBy(
                        () ->
                                new AssessmentSignal(
                                        Optional.empty(),
                                        "BTC",
                                        direction,
                                        dec(price),
                                        dec("1"),
                                        Optional.empty(),
                                        Optional.of(dec(stop)),
                                        Optional.of(dec(target))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Assessment assessed(AssessmentSignal signal, AssessmentPortfolio portfolio) {
        return Assessment.of(signal, portfolio, AssessmentConfig.USUAL).orElseThrow();
    }

    private static AssessmentSignal btc(String confidence) {
        return AssessmentSignal.of("BTC", AssessmentDirection.LONG, dec("50000"), dec(confidence));
    }

    private static AssessmentSignal withStop(String confidence, String stop) {
        return new AssessmentSignal(
                Optional.empty(),
                "BTC",
                AssessmentDirection.LONG,
                dec("50000"),
                dec(confidence),
                Optional.empty(),
                Optional.of(dec(stop)),
                Optional.empty());
    }

    private static AssessmentPortfolio portfolio(
            String drawdown, String pnl, Map<String, BigDecimal> positions, String cash) {
        return new AssessmentPortfolio(
                dec("100000"), dec(drawdown), dec(pnl), positions, dec(cash));
    }

    private static String part(Random random, int of) {
        return BigDecimal.valueOf(random.nextInt(of + 1), 2).toPlainString();
    }

    private static BigDecimal dec(String text) {
        return new BigDecimal(text);
    }
}
