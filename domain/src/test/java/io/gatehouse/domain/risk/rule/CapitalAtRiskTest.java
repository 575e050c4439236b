package io.gatehouse.domain.risk.rule;

import static io.gatehouse.domain.order.OrderOrigin.PROTECTIVE;
import static io.gatehouse.domain.risk.Contracts.pair;
import static io.gatehouse.domain.risk.Contracts.share;
import static io.gatehouse.domain.risk.TicketBuilder.buy;
import static io.gatehouse.domain.risk.TicketBuilder.sell;
import static io.gatehouse.domain.risk.TicketsAtBroker.bare;
import static io.gatehouse.domain.risk.TicketsAtBroker.bought;
import static io.gatehouse.domain.risk.TicketsAtBroker.sold;
import static io.gatehouse.domain.risk.ViewBuilder.dollars;

import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.order.OrderChange;
import io.gatehouse.domain.position.BrokerTicket;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.Ruling;
import io.gatehouse.domain.risk.TicketBuilder;
import io.gatehouse.domain.risk.Unit;
import io.gatehouse.domain.risk.ViewBuilder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Optional;

class CapitalAtRiskTest {
    @ParameterizedTest
    @CsvSource({"99, true", "100, true", "101, false"})
    void addsPositionsWorkingOpeningsAndTheOrder(String quantity, boolean passes) {
        // MSFT 100 x (400 - 380) = 2,000 held, 50 x (99 - 89) = 500 working, 5 a share more
        Ruling ruling = judge(stopped("3"), buy(quantity, "AAPL").stopLoss("96"));
        if (passes) {
            ruling.passes();
        } else {
            ruling.isDenied("Capital at risk 3.005 % exceeds limit 3 %")
                    .shows(Unit.PERCENT, "3", "2", "0.5", "3.005")
                    .wouldPass("100");
        }
    }

    /** 20 % of the bid 99 at which it fills, held closed until now: 50 x 19.80 = 990. */
    @Test
    void aSellInWaitingIsStressedFromTheBidAboveItsLimit() {
        ViewBuilder view = limited("100000", "1").working(sell("50", "AAPL").limit("80").gtc());
        judge(view, buy("2", "AAPL").stopLoss("96")).passes();
        judge(view, buy("3", "AAPL").stopLoss("96"))
                .isDenied()
                .shows(Unit.PERCENT, "1", "0", "0.99", "1.005");
    }

    @Test
    void aStopThatLocksInAGainRisksNothing() {
        ViewBuilder view =
                limited("104500", "1")
                        .held(share("SPY"), "-10", "500", "450", "450")
                        .working(buy("10", "SPY").stop("440").reduceOnly().from(PROTECTIVE));
        // 1 % of 100,000 = 1,000: 200 x 5
        judge(view, buy("200", "AAPL").stopLoss("96")).passes();
        judge(view, buy("201", "AAPL").stopLoss("96"))
                .isDenied()
                .shows(Unit.PERCENT, "1", "0", "0", "1.005");
    }

    @Test
    void aShortRisksTheWayUpToItsStop() {
        ViewBuilder view =
                limited("104500", "1")
                        .held(share("SPY"), "-10", "500", "449", "450")
                        .working(buy("10", "SPY").stop("500").reduceOnly().from(PROTECTIVE));
        // 10 x 50 = 500, 100 x 5 = 500
        judge(view, buy("100", "AAPL").stopLoss("96")).passes();
        judge(view, buy("101", "AAPL").stopLoss("96"))
                .isDenied()
                .shows(Unit.PERCENT, "1", "0.5", "0", "1.005");
    }

    /** Of two places the farther, until the broker has answered. */
    @ParameterizedTest
    @CsvSource({"490, 500", "500, 490"})
    void aStopThatIsMovedProtectsNoMoreThanItsWorsePlace(String from, String to) {
        OrderChange change =
                new OrderChange(Optional.empty(), Optional.empty(), Optional.of(Price.of(to)));
        ViewBuilder view =
                limited("104500", "1")
                        .held(share("SPY"), "-10", "500", "449", "450")
                        .changing(
                                buy("10", "SPY").stop(from).reduceOnly().from(PROTECTIVE), change);
        // 10 x 50 = 500, 100 x 5 = 500
        judge(view, buy("100", "AAPL").stopLoss("96")).passes();
        judge(view, buy("101", "AAPL").stopLoss("96"))
                .isDenied()
                .shows(Unit.PERCENT, "1", "0.5", "0", "1.005");
    }

    @Test
    void whatNoStopCoversMovesByTheStressOfItsClass() {
        // 60 x 20 = 1,200 covered; 40 x 400 x 20 % = 3,200 bare
        ViewBuilder view =
                limited("60000", "4")
                        .held(share("MSFT"), "100", "400", "400", "400")
                        .working(sell("60", "MSFT").stop("380").reduceOnly().from(PROTECTIVE));
        judge(view, buy("1", "AAPL").stopLoss("96"))
                .isDenied()
                .shows(Unit.PERCENT, "4", "4.4", "0", "4.405")
                .wouldPass("0");
    }

    /** Whoever cancels it is asked by no rule. */
    @Test
    void aStopOfTheUsersOwnProtectsNothing() {
        ViewBuilder view =
                limited("60000", "4")
                        .held(share("MSFT"), "100", "400", "400", "400")
                        .working(sell("100", "MSFT").stop("390").reduceOnly());
        // 100 x 400 x 20 % = 8,000
        judge(view, buy("1", "AAPL").stopLoss("96"))
                .isDenied()
                .shows(Unit.PERCENT, "4", "8", "0", "8.005");
    }

    /** It waits at its limit for a market that has jumped over it. */
    @Test
    void aStopThatHasTriggeredProtectsNothing() {
        ViewBuilder view =
                limited("62000", "4")
                        .held(share("MSFT"), "100", "400", "380", "380")
                        .working(sell("40", "MSFT").stop("370").reduceOnly().from(PROTECTIVE))
                        .triggered(sell("60", "MSFT").stop("390").reduceOnly().from(PROTECTIVE));
        // 40 x 10 = 400, 60 x 380 x 20 % = 4,560: 4,960 of 100,000
        judge(view, buy("1", "AAPL").stopLoss("96"))
                .isDenied()
                .shows(Unit.PERCENT, "4", "4.96", "0", "4.965");
    }

    @Test
    void aTargetOrAStopOfAnotherInstrumentProtectsNothing() {
        ViewBuilder view =
                limited("60000", "4")
                        .held(share("MSFT"), "100", "400", "400", "400")
                        .working(sell("100", "MSFT").limit("450").reduceOnly().from(PROTECTIVE))
                        .working(sell("100", "AAPL").stop("95").reduceOnly().from(PROTECTIVE));
        // 100 x 400 x 20 % = 8,000
        judge(view, buy("1", "AAPL").stopLoss("96"))
                .isDenied()
                .shows(Unit.PERCENT, "4", "8", "0", "8.005");
    }

    @ParameterizedTest
    @CsvSource({"10, true", "11, true", "12, false"})
    void eachTicketAtABrokerLosesToItsOwnStop(String quantity, boolean passes) {
        // by lots of 100,000: 0.8 x (1.10 - 1.07) = 2,400, 0.5 x (1.12 - 1.1001) = 995 against it,
        // 0.1 x 1.10 x 5 % = 550 without a stop: 3,945 of 50,000, and 5 a share
        ViewBuilder view =
                atBroker(bought("0.8", "1.07"), sold("0.5", "1.12"), bare("0.1", "1.09"));
        Ruling ruling = judge(view, buy(quantity, "AAPL").stopLoss("96"));
        if (passes) {
            ruling.passes();
        } else {
            ruling.isDenied("Capital at risk 8.01 % exceeds limit 8 %")
                    .shows(Unit.PERCENT, "8", "7.89", "0", "8.01")
                    .wouldPass("11");
        }
    }

    @Test
    void ticketsThatCancelOutStillRunTheirRisks() {
        // 0.8 x 100,000 x (1.10 - 1.07) and 0.8 x 100,000 x (1.13 - 1.1001)
        judge(atBroker(bought("0.8", "1.07"), sold("0.8", "1.13")), buy("1", "AAPL").stopLoss("96"))
                .isDenied()
                .shows(Unit.PERCENT, "8", "9.584", "0", "9.594")
                .wouldPass("0");
    }

    @Test
    void aTicketWhoseStopLocksInAGainRisksNothing() {
        judge(atBroker(bought("5", "1.11")), buy("800", "AAPL").stopLoss("96")).passes();
    }

    @ParameterizedTest
    @CsvSource({"0.3, true", "0.31, false"})
    void anOrderAgainstTicketsOpensItsOwn(String quantity, boolean passes) {
        // by lots of 100,000: 0.8 x 0.03 = 2,400 held, 0.5 x (1.12 - 1.10) = 1,000 working; of the
        // 4,000 allowed 600 are left, 2,000 a lot
        ViewBuilder view =
                atBroker(bought("0.8", "1.07"))
                        .working(sell("0.5", "EURUSD").limit("1.10").stopLoss("1.12"));
        Ruling ruling = judge(view, sell(quantity, "EURUSD").stopLoss("1.12"));
        if (passes) {
            ruling.passes();
        } else {
            ruling.isDenied().shows(Unit.PERCENT, "8", "4.8", "2", "8.04").wouldPass("0.3");
        }
    }

    @Test
    void aReduceOnlyOrderClosesTickets() {
        ViewBuilder full = atBroker(bought("2", "1.07"), sold("0.5", "1.13"));

        judge(full, sell("1.5", "EURUSD").reduceOnly()).isNotJudged();
        judge(full, sell("0.1", "EURUSD").stopLoss("1.12")).isDenied();
    }

    @Test
    void letsAnythingClose() {
        judge(stopped("0"), sell("100", "MSFT")).isNotJudged();
    }

    @Test
    void isOffWithoutALimit() {
        judge(dollars().quoted(share("AAPL"), "99", "101"), buy("5000", "AAPL")).isNotJudged();
    }

    private static ViewBuilder atBroker(BrokerTicket... tickets) {
        return limited("50000", "8")
                .quoted(pair("EURUSD"), "1.10000", "1.10010")
                .atBroker("EURUSD", tickets);
    }

    private static ViewBuilder stopped(String percent) {
        return limited("60000", percent)
                .held(share("MSFT"), "100", "400", "400", "400")
                .working(sell("100", "MSFT").stop("380").reduceOnly().from(PROTECTIVE))
                .working(buy("50", "AAPL").limit("99").stopLoss("89"));
    }

    private static ViewBuilder limited(String cash, String percent) {
        return dollars(cash)
                .limit(RiskLimit.MAX_CAPITAL_AT_RISK_PERCENT, percent)
                .quoted(share("AAPL"), "99", "101");
    }

    private static Ruling judge(ViewBuilder view, TicketBuilder ticket) {
        return Ruling.of(new CapitalAtRisk(), view, ticket);
    }
}
