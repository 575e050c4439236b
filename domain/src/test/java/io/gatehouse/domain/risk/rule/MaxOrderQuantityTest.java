package io.gatehouse.domain.risk.rule;

import static io.gatehouse.domain.risk.Contracts.coin;
import static io.gatehouse.domain.risk.Contracts.metal;
import static io.gatehouse.domain.risk.Contracts.pair;
import static io.gatehouse.domain.risk.Contracts.share;
import static io.gatehouse.domain.risk.TicketBuilder.buy;
import static io.gatehouse.domain.risk.TicketBuilder.sell;
import static io.gatehouse.domain.risk.ViewBuilder.dollars;

import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.Ruling;
import io.gatehouse.domain.risk.TicketBuilder;
import io.gatehouse.domain.risk.Unit;
import io.gatehouse.domain.risk.ViewBuilder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaxOrderQuantityTest {
    @ParameterizedTest
    @ValueSource(strings = {"49", "50"})
    void passesUpToTheLimit(String quantity) {
        judge(atMost50(), buy(quantity, "AAPL")).passes();
    }

    @Test
    void deniesMore() {
        judge(atMost50(), buy("51", "AAPL"))
                .isDenied("Order quantity 51 exceeds limit 50")
                .shows(Unit.LOTS, "50", "0", "0", "51")
                .wouldPass("50");
    }

    @Test
    void countsOnlyWhatOpens() {
        ViewBuilder view = atMost50().held(share("AAPL"), "100", "90", "99", "101");
        judge(view, sell("100", "AAPL")).isNotJudged();
        judge(view, sell("150", "AAPL")).passes();
        judge(view, sell("151", "AAPL")).isDenied().wouldPass("150");
    }

    @Test
    void isOffWithoutALimit() {
        judge(dollars().quoted(share("AAPL"), "99", "101"), buy("5000", "AAPL")).isNotJudged();
    }

    @ParameterizedTest
    @CsvSource({"99.99, true", "100, true", "100.01, false"})
    void admitsAHundredLotsWhateverIsSetForUnits(String lots, boolean passes) {
        Instrument gold = metal("XAUUSD");
        Ruling ruling = judge(atMost("500", gold), buy(lots, "XAUUSD"));

        if (passes) {
            ruling.passes();
        } else {
            ruling.isDenied("Order quantity 100.01 exceeds limit 100").wouldPass("100");
        }
    }

    @Test
    void isNoMoreLotsThanWereSetForCoins() {
        judge(atMost("0.0001", pair("EURUSD")), buy("0.01", "EURUSD")).isDenied().wouldPass("0");
        judge(atMost("0.0001", coin("BTC")), buy("0.0001", "BTC")).passes();
    }

    @Test
    void countsUnitsBeyondAHundred() {
        judge(atMost("500", share("AAPL")), buy("500", "AAPL")).passes();
        judge(atMost("500", share("AAPL")), buy("501", "AAPL")).isDenied().wouldPass("500");
    }

    private static ViewBuilder atMost(String limit, Instrument instrument) {
        return dollars().limit(RiskLimit.MAX_ORDER_QUANTITY, limit).quoted(instrument, "99", "101");
    }

    private static ViewBuilder atMost50() {
        return dollars()
                .limit(RiskLimit.MAX_ORDER_QUANTITY, "50")
                .quoted(share("AAPL"), "99", "101");
    }

    private static Ruling judge(ViewBuilder view, TicketBuilder ticket) {
        return Ruling.of(new MaxOrderQuantity(), view, ticket);
    }
}
