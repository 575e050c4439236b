package io.gatehouse.domain.risk.rule;

import static io.gatehouse.domain.risk.Contracts.pair;
import static io.gatehouse.domain.risk.Contracts.share;
import static io.gatehouse.domain.risk.TicketBuilder.buy;
import static io.gatehouse.domain.risk.TicketBuilder.sell;
import static io.gatehouse.domain.risk.TicketsAtBroker.bought;
import static io.gatehouse.domain.risk.TicketsAtBroker.sold;
import static io.gatehouse.domain.risk.ViewBuilder.dollars;

import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.Ruling;
import io.gatehouse.domain.risk.TicketBuilder;
import io.gatehouse.domain.risk.Unit;
import io.gatehouse.domain.risk.ViewBuilder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeverageTest {
    @ParameterizedTest
    @CsvSource({"1.99, true", "2, true", "2.01, false"})
    void limitsGrossNotionalByEquity(String lots, boolean passes) {
        // 2 lots x 100,000 x mid 1.00 = 200,000 = 2 x equity
        Ruling ruling = judge(atMost2(), buy(lots, "EURUSD"));
        if (passes) {
            ruling.passes();
        } else {
            ruling.isDenied("Leverage 2.01 exceeds limit 2")
                    .shows(Unit.RATIO, "2", "0", "0", "2.01")
                    .wouldPass("2");
        }
    }

    @Test
    void addsMagnitudesOfAllInstruments() {
        ViewBuilder view =
                atMost2()
                        .held(pair("GBPUSD"), "-1", "1.00000", "1.00000", "1.00000")
                        .quoted(pair("AUDUSD"), "1.00000", "1.00000")
                        .working(buy("0.5", "AUDUSD").limit("1.00000"));
        judge(view, buy("0.5", "EURUSD")).passes();
        judge(view, buy("0.51", "EURUSD"))
                .isDenied()
                .shows(Unit.RATIO, "2", "1", "0.5", "2.01")
                .wouldPass("0.5");
    }

    @Test
    void countsTheNetOfABrokersTickets() {
        // 2 bought and 0.5 sold of 100,000 at 1.00: 1.5 times the equity
        ViewBuilder view =
                atMost2()
                        .atBroker(
                                "EURUSD", bought("1", "0.9"), bought("1", "0.9"), sold("0.5", "2"));
        judge(view, buy("0.5", "EURUSD")).passes();
        judge(view, buy("0.51", "EURUSD"))
                .isDenied()
                .shows(Unit.RATIO, "2", "1.5", "0", "2.01")
                .wouldPass("0.5");
        judge(view, sell("1.5", "EURUSD").reduceOnly()).isNotJudged();
    }

    @Test
    void aHedgeOnTheSameInstrumentThatStaysSmallerPasses() {
        ViewBuilder view = atMost2().held(pair("EURUSD"), "3", "1.00000", "1.00000", "1.00000");
        judge(view, sell("5", "EURUSD")).passes();
        judge(view, sell("6.01", "EURUSD")).isDenied().wouldPass("6");
        judge(view, buy("0.01", "EURUSD")).isDenied().wouldPass("0");
    }

    @Test
    void leavesNoRoomWithoutEquity() {
        ViewBuilder view =
                dollars("-5")
                        .limit(RiskLimit.LEVERAGE_LIMIT, "2")
                        .quoted(pair("EURUSD"), "1.00000", "1.00000");
        judge(view, buy("0.01", "EURUSD")).isDenied().shows(Unit.MONEY, "0", "0", "0", "1000");
    }

    @Test
    void letsAnythingClose() {
        ViewBuilder view =
                dollars()
                        .limit(RiskLimit.LEVERAGE_LIMIT, "0")
                        .held(pair("EURUSD"), "3", "1.00000", "1.00000", "1.00000");
        judge(view, sell("3", "EURUSD")).isNotJudged();
    }

    @Test
    void isOffWithoutALimit() {
        judge(dollars().quoted(share("AAPL"), "99", "101"), buy("5000", "AAPL")).isNotJudged();
    }

    private static ViewBuilder atMost2() {
        return dollars()
                .limit(RiskLimit.LEVERAGE_LIMIT, "2")
                .quoted(pair("EURUSD"), "1.00000", "1.00000");
    }

    private static Ruling judge(ViewBuilder view, TicketBuilder ticket) {
        return Ruling.of(new Leverage(), view, ticket);
    }
}
