package io.gatehouse.domain.risk.rule;

import static io.gatehouse.domain.risk.Contracts.future;
import static io.gatehouse.domain.risk.Contracts.pair;
import static io.gatehouse.domain.risk.Contracts.share;
import static io.gatehouse.domain.risk.TicketBuilder.buy;
import static io.gatehouse.domain.risk.TicketBuilder.sell;
import static io.gatehouse.domain.risk.TicketsAtBroker.bought;
import static io.gatehouse.domain.risk.ViewBuilder.dollars;

import io.gatehouse.domain.account.DataState;
import io.gatehouse.domain.risk.Ruling;
import io.gatehouse.domain.risk.TicketBuilder;
import io.gatehouse.domain.risk.Unit;
import io.gatehouse.domain.risk.ViewBuilder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;

class MarginBufferTest {
    @ParameterizedTest
    @CsvSource({"3, true", "4, true", "5, false"})
    void keepsTheBufferFree(String contracts, boolean passes) {
        // 1 x 50 x 4,000 x 10 % = 20,000 each; 100,000 less 20 % = 80,000
        Ruling ruling = judge(twentyPercent(), buy(contracts, "ES").limit("4000"));
        if (passes) {
            ruling.passes();
        } else {
            ruling.isDenied("Margin 100000 exceeds limit 80000")
                    .shows(Unit.MONEY, "80000", "0", "0", "100000")
                    .wouldPass("4");
        }
    }

    @Test
    void countsWhatIsHeldAndWorking() {
        ViewBuilder view =
                twentyPercent()
                        .held(future("NQ"), "1", "4000", "4000", "4000.25")
                        .working(buy("1", "ES").limit("4000"));
        judge(view, buy("2", "ES").limit("4000")).passes();
        judge(view, buy("3", "ES").limit("4000"))
                .isDenied()
                .shows(Unit.MONEY, "80000", "20000", "20000", "100000")
                .wouldPass("2");
    }

    @Test
    void staysWithinFreeMargin() {
        // 50,000 cash and 500 shares at 100: equity 100,000, yet only 50,000 are free
        ViewBuilder view =
                dollars("50000")
                        .marginBuffer("20")
                        .held(share("AAPL"), "500", "100", "100", "101")
                        .quoted(future("ES"), "4000", "4000.25");
        judge(view, buy("2", "ES").limit("4000")).passes();
        judge(view, buy("3", "ES").limit("4000"))
                .isDenied()
                .shows(Unit.MONEY, "50000", "0", "0", "60000")
                .wouldPass("2");
    }

    @Test
    void openGainsAreMargin() {
        // 10,000 cash, bought at 3,600: 1 x 50 x 400 = 20,000 gain, margin 20,000 used
        ViewBuilder view =
                dollars("30000")
                        .quoted(future("ES"), "4000", "4000.25")
                        .held(future("NQ"), "1", "3600", "4000", "4000.25");
        judge(view, buy("1", "ES").limit("4000")).passes();
        judge(view, buy("2", "ES").limit("4000")).isDenied();
    }

    @Test
    void cashOrdersInWaitingTakeFreeMargin() {
        ViewBuilder view =
                dollars("60000")
                        .quoted(share("AAPL"), "99", "101")
                        .quoted(future("ES"), "4000", "4000.25")
                        .working(buy("300", "AAPL").limit("100"));
        judge(view, buy("1", "ES").limit("4000")).passes();
        judge(view, buy("2", "ES").limit("4000")).isDenied().wouldPass("1");
    }

    @Test
    void floorsTheRateByClass() {
        // a pair at 3.33 %: 1 lot x 1.00 = 3,330
        ViewBuilder view = dollars("3330").quoted(pair("EURUSD"), "1.00000", "1.00000");
        judge(view, buy("1", "EURUSD")).passes();
        judge(view, buy("1.01", "EURUSD")).isDenied().wouldPass("1");
    }

    @Test
    void passesWhatDoesNotRaiseTheMargin() {
        ViewBuilder view =
                dollars("1000").marginBuffer("20").held(future("ES"), "2", "4000", "4000", "4000");
        judge(view, sell("4", "ES").limit("4000")).passes();
        judge(view, sell("5", "ES").limit("4000")).isDenied().wouldPass("4");
    }

    @Test
    void staysWithinWhatTheBrokerHasFree() {
        // 100,000 here, 20,000 of which an order has reserved; the broker says 55,000 are free
        ViewBuilder view =
                synced("0", "100000", "45000", "55000")
                        .quoted(future("ES"), "4000", "4000.25")
                        .working(buy("1", "ES").limit("4000"));
        judge(view, buy("1", "ES").limit("4000")).passes();
        judge(view, buy("2", "ES").limit("4000"))
                .isDenied()
                .shows(Unit.MONEY, "55000", "0", "20000", "60000")
                .wouldPass("1");
    }

    @Test
    void countsTheBrokersMarginAndOpenLosses() {
        // equity 100,000 - 10,000; 80 % are 72,000, of which the broker holds 30,000
        ViewBuilder view =
                synced("20", "90000", "30000", "60000").quoted(future("ES"), "4000", "4000.25");
        judge(view, buy("2", "ES").limit("4000")).passes();
        judge(view, buy("3", "ES").limit("4000"))
                .isDenied()
                .shows(Unit.MONEY, "42000", "0", "0", "60000")
                .wouldPass("2");
    }

    @Test
    void takesTheMarginOfTicketsFromTheirBroker() {
        // 80 % of 100,000 less the 30,000 that the broker holds for the ticket, whose margin by our
        // own rate would be 40,000; of the same instrument no more is taken than what is new
        ViewBuilder view =
                synced("20", "100000", "30000", "70000")
                        .quoted(future("ES"), "4000", "4000")
                        .atBroker("ES", bought("2", "3900"));
        judge(view, buy("2", "ES").limit("4000")).passes();
        judge(view, buy("3", "ES").limit("4000"))
                .isDenied()
                .shows(Unit.MONEY, "50000", "0", "0", "60000")
                .wouldPass("2");
    }

    @Test
    void opensNothingWhereTheBrokerGrantsNoLeverage() {
        ViewBuilder view =
                dollars("100000")
                        .synced(DataState.FRESH, Duration.ofSeconds(2))
                        .brokerSaid("100000", "100000", "0", "100000", "0")
                        .quoted(future("ES"), "4000", "4000.25")
                        .held(future("NQ"), "1", "4000", "4000", "4000.25");
        judge(view, buy("1", "ES").limit("4000"))
                .isDenied("Margin 40000 exceeds limit 0")
                .shows(Unit.MONEY, "0", "20000", "0", "40000")
                .wouldPass("0");
        judge(view, sell("1", "NQ")).isNotJudged();
    }

    /** A stop-out through a gap has left a debt of 150. */
    @Test
    void opensNothingInDebt() {
        ViewBuilder view =
                dollars("-150")
                        .marginBuffer("20")
                        .synced(DataState.FRESH, Duration.ofSeconds(2))
                        .brokerSaid("-150", "-150", "0", "-150")
                        .quoted(pair("EURUSD"), "1.00000", "1.00000");
        // 0.01 x 100,000 x 3.33 % = 33.30; the free margin is the tighter of -150 and -120
        judge(view, buy("0.01", "EURUSD"))
                .isDenied()
                .shows(Unit.MONEY, "-150", "0", "0", "33.3")
                .wouldPass("0");
    }

    @Test
    void letsAnythingClose() {
        ViewBuilder view = dollars("-9").held(future("ES"), "2", "4000", "4000", "4000");
        judge(view, sell("2", "ES")).isNotJudged();
    }

    @Test
    void leavesFullyPaidInstrumentsAlone() {
        judge(dollars("1").quoted(share("AAPL"), "99", "101"), buy("5", "AAPL")).isNotJudged();
    }

    private static ViewBuilder twentyPercent() {
        return dollars().marginBuffer("20").quoted(future("ES"), "4000", "4000.25");
    }

    /** 100,000 here and there, beside what else the broker said two seconds ago. */
    private static ViewBuilder synced(String buffer, String equity, String margin, String free) {
        return dollars("100000")
                .marginBuffer(buffer)
                .synced(DataState.FRESH, Duration.ofSeconds(2))
                .brokerSaid("100000", equity, margin, free);
    }

    private static Ruling judge(ViewBuilder view, TicketBuilder ticket) {
        return Ruling.of(new MarginBuffer(), view, ticket);
    }
}
