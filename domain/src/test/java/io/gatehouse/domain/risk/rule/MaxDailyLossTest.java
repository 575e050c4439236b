package io.gatehouse.domain.risk.rule;

import static io.gatehouse.domain.risk.Contracts.pair;
import static io.gatehouse.domain.risk.Contracts.share;
import static io.gatehouse.domain.risk.TicketBuilder.buy;
import static io.gatehouse.domain.risk.TicketBuilder.sell;
import static io.gatehouse.domain.risk.TicketsAtBroker.bare;
import static io.gatehouse.domain.risk.ViewBuilder.dollars;

import io.gatehouse.domain.account.DataState;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.Ruling;
import io.gatehouse.domain.risk.TicketBuilder;
import io.gatehouse.domain.risk.Unit;
import io.gatehouse.domain.risk.ViewBuilder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.time.Duration;

class MaxDailyLossTest {
    @ParameterizedTest
    @CsvSource({"499, true", "500, true", "501, false"})
    void addsTheLossAtStopToTheLossOfTheDay(String quantity, boolean passes) {
        // baseline 100,000, 5 % = 5,000; 145,500 after a deposit of 50,000: 4,500 used
        ViewBuilder view =
                dollars("145500")
                        .day("100000", "50000")
                        .limit(RiskLimit.MAX_DAILY_LOSS_PERCENT, "5")
                        .quoted(share("AAPL"), "99", "101");
        Ruling ruling = judge(view, buy(quantity, "AAPL").stopLoss("100"));
        if (passes) {
            ruling.passes();
        } else {
            ruling.isDenied("Daily loss 5001 at the stops exceeds limit 5000")
                    .shows(Unit.MONEY, "5000", "4500", "0", "5001")
                    .hasHeadroom("500")
                    .wouldPass("500");
        }
    }

    @ParameterizedTest
    @CsvSource({"500, true", "501, false"})
    void isAPercentageOfWhatCameInWhereTheDayBeganWithNothing(String quantity, boolean passes) {
        // 5 % of 10,000; bought at 101, a share loses 1 at its stop
        ViewBuilder view = began("10000");
        Ruling ruling = judge(view, buy(quantity, "AAPL").stopLoss("100"));
        if (passes) {
            ruling.passes();
        } else {
            ruling.isDenied("Daily loss 501 at the stops exceeds limit 500")
                    .shows(Unit.MONEY, "500", "0", "0", "501")
                    .hasHeadroom("500")
                    .wouldPass("500");
        }
    }

    @Test
    void deniesWhatMayLoseWhileNothingHasComeIn() {
        judge(began("0"), buy("1", "AAPL").stopLoss("100"))
                .isDenied("Daily loss 1 at the stops exceeds limit 0")
                .wouldPass("0");
        judge(began("0"), buy("1", "AAPL").limit("100").stopLoss("100")).passes();
    }

    @Test
    void countsTheLossAtStopOfWorkingOpenings() {
        ViewBuilder view = lost("200").working(buy("300", "AAPL").limit("100").stopLoss("99"));
        judge(view, buy("250", "AAPL").stopLoss("99")).passes();
        judge(view, buy("251", "AAPL").stopLoss("99"))
                .isDenied()
                .shows(Unit.MONEY, "1000", "200", "300", "1002")
                .wouldPass("250");
    }

    @Test
    void countsTheOpenLossOfABrokersTicketsOnce() {
        // 0.8 x 100,000 x (1.13 - 1.10) = 2,400 below the balance, as the broker tells
        ViewBuilder view =
                dollars("50000")
                        .limit(RiskLimit.MAX_DAILY_LOSS, "2405")
                        .synced(DataState.FRESH, Duration.ofSeconds(2))
                        .brokerSaid("50000", "47600", "800", "46800")
                        .quoted(share("AAPL"), "99", "101")
                        .quoted(pair("EURUSD"), "1.10000", "1.10000")
                        .atBroker("EURUSD", bare("0.8", "1.13"));
        judge(view, buy("1", "AAPL").stopLoss("96")).passes();
        judge(view, buy("2", "AAPL").stopLoss("96"))
                .isDenied()
                .shows(Unit.MONEY, "2405", "2400", "0", "2410");
    }

    @ParameterizedTest
    @CsvSource({"999.99, true", "1000, false", "1000.01, false"})
    void reachingTheLimitDeniesOpenings(String loss, boolean passes) {
        Ruling ruling = judge(lost(loss), buy("1", "AAPL").limit("100").stopLoss("99.99"));
        if (passes) {
            ruling.passes();
        } else {
            ruling.isDenied("was reached; openings wait until 2026-03-03T00:00:00Z").wouldPass("0");
        }
    }

    @Test
    void aLatchHoldsWhateverTheEquity() {
        ViewBuilder view =
                dollars("150000")
                        .latchedDay("100000")
                        .limit(RiskLimit.MAX_DAILY_LOSS, "1000")
                        .quoted(share("AAPL"), "99", "101");
        judge(view, buy("1", "AAPL").stopLoss("99")).isDenied();
    }

    @Test
    void theTighterFormBinds() {
        judge(
                        lost("0").limit(RiskLimit.MAX_DAILY_LOSS_PERCENT, "5"),
                        buy("500", "AAPL").stopLoss("99"))
                .passes();
        judge(
                        lost("0").limit(RiskLimit.MAX_DAILY_LOSS_PERCENT, "0.5"),
                        buy("251", "AAPL").stopLoss("99"))
                .isDenied()
                .shows(Unit.MONEY, "500", "0", "0", "502");
    }

    @Test
    void aGainIsRoom() {
        judge(lost("-3000"), buy("2000", "AAPL").stopLoss("99")).passes();
        judge(lost("-3000"), buy("2001", "AAPL").stopLoss("99"))
                .isDenied()
                .shows(Unit.MONEY, "1000", "-3000", "0", "1002");
    }

    @Test
    void deniesOnlyWhatAddsLoss() {
        // the working order alone is beyond the limit; the stop at the entry price risks nothing
        ViewBuilder view = lost("900").working(buy("300", "AAPL").limit("100").stopLoss("99"));
        judge(view, buy("1", "AAPL").limit("100").stopLoss("100")).passes();
        judge(view, buy("1", "AAPL").limit("100").stopLoss("99")).isDenied();
    }

    @Test
    void letsAnythingClose() {
        ViewBuilder view = lost("5000").held(share("AAPL"), "10", "90", "99", "101");
        judge(view, sell("10", "AAPL")).isNotJudged();
    }

    @Test
    void isOffWithoutALimit() {
        judge(dollars().quoted(share("AAPL"), "99", "101"), buy("5000", "AAPL")).isNotJudged();
    }

    /** The day began with nothing, so much has come in, and it may lose 5 %. */
    private static ViewBuilder began(String deposit) {
        return dollars(deposit)
                .initialBalance("0")
                .day("0", deposit)
                .limit(RiskLimit.MAX_DAILY_LOSS_PERCENT, "5")
                .quoted(share("AAPL"), "99", "101");
    }

    /** The day began with 100,000 and may lose 1,000. */
    private static ViewBuilder lost(String loss) {
        BigDecimal cash = new BigDecimal("100000").subtract(new BigDecimal(loss));
        return dollars(cash.toString())
                .day("100000", "0")
                .limit(RiskLimit.MAX_DAILY_LOSS, "1000")
                .quoted(share("AAPL"), "99", "101");
    }

    private static Ruling judge(ViewBuilder view, TicketBuilder ticket) {
        return Ruling.of(new MaxDailyLoss(), view, ticket);
    }
}
