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

class MaxOpenPositionsTest {
    @Test
    void countsHeldAndWorkingInstruments() {
        judge(oneHeldOneWorking("3"), buy("1", "AAPL")).passes();
        judge(oneHeldOneWorking("2"), buy("1", "AAPL"))
                .isDenied("Open positions 3 exceeds limit 2")
                .shows(Unit.COUNT, "2", "1", "1", "3")
                .wouldPass("0");
    }

    @Test
    void addingToAnOpenInstrumentIsFree() {
        judge(oneHeldOneWorking("1"), buy("1", "MSFT")).passes();
        judge(oneHeldOneWorking("1"), buy("1", "SPY")).passes();
    }

    @Test
    void aFlipOpensNoOtherInstrument() {
        judge(oneHeldOneWorking("1"), sell("20", "MSFT")).passes();
    }

    @Test
    void ordersThatOnlyCloseAreNotCounted() {
        ViewBuilder view =
                limited("1")
                        .quoted(share("AAPL"), "99", "101")
                        .quoted(share("MSFT"), "399", "400")
                        .working(sell("5", "MSFT").limit("500").reduceOnly());
        judge(view, buy("1", "AAPL")).passes();
    }

    @Test
    void countsEachInstrumentWithTicketsAtABrokerOnce() {
        // three of EURUSD that cancel out, and one of GBPUSD
        judge(atBroker("3"), buy("1", "AAPL")).passes();
        judge(atBroker("2"), buy("0.1", "EURUSD")).passes();
        judge(atBroker("2"), buy("1", "AAPL"))
                .isDenied("Open positions 3 exceeds limit 2")
                .shows(Unit.COUNT, "2", "2", "0", "3");
    }

    @Test
    void letsAnythingClose() {
        judge(oneHeldOneWorking("0"), sell("10", "MSFT")).isNotJudged();
    }

    @Test
    void isOffWithoutALimit() {
        judge(dollars().quoted(share("AAPL"), "99", "101"), buy("5000", "AAPL")).isNotJudged();
    }

    private static ViewBuilder oneHeldOneWorking(String limit) {
        return limited(limit)
                .quoted(share("AAPL"), "99", "101")
                .held(share("MSFT"), "10", "390", "399", "400")
                .quoted(share("SPY"), "600", "601")
                .working(buy("1", "SPY").limit("590"));
    }

    private static ViewBuilder atBroker(String limit) {
        return limited(limit)
                .quoted(share("AAPL"), "99", "101")
                .quoted(pair("EURUSD"), "1.10000", "1.10010")
                .atBroker("EURUSD", bought("0.3", "1"), bought("0.2", "1"), sold("0.5", "2"))
                .quoted(pair("GBPUSD"), "1.30000", "1.30010")
                .atBroker("GBPUSD", bought("0.1", "1"));
    }

    private static ViewBuilder limited(String limit) {
        return dollars().limit(RiskLimit.MAX_OPEN_POSITIONS, limit);
    }

    private static Ruling judge(ViewBuilder view, TicketBuilder ticket) {
        return Ruling.of(new MaxOpenPositions(), view, ticket);
    }
}
