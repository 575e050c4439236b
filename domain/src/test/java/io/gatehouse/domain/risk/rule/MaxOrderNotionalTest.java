package io.gatehouse.domain.risk.rule;

import static io.gatehouse.domain.risk.Contracts.pair;
import static io.gatehouse.domain.risk.Contracts.share;
import static io.gatehouse.domain.risk.TicketBuilder.buy;
import static io.gatehouse.domain.risk.TicketBuilder.sell;
import static io.gatehouse.domain.risk.ViewBuilder.dollars;

import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.Ruling;
import io.gatehouse.domain.risk.TicketBuilder;
import io.gatehouse.domain.risk.Unit;
import io.gatehouse.domain.risk.ViewBuilder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaxOrderNotionalTest {
    @ParameterizedTest
    @CsvSource({"98.99, true", "99, true", "101.01, false"})
    void measuresALimitOrderAtItsLimit(String price, boolean passes) {
        // 100 x 99 = 9,900; the market order's 100 x 101 = 10,100 is too much
        Ruling ruling = judge(atMost10000(), buy("100", "AAPL").limit(price));
        if (passes) {
            ruling.passes();
        } else {
            ruling.isDenied("Order notional 10101 exceeds limit 10000");
        }
    }

    @ParameterizedTest
    @CsvSource({
        // 101 x 99 = 9,999 at the bid, and 9,999.99 at 99.99; a limit below sells at the bid too
        "101, 80, true",
        "102, 80, false",
        "100, 99.99, true",
        "100, 100.01, false"
    })
    void measuresASellAtTheBetterOfLimitAndBid(String quantity, String price, boolean passes) {
        Ruling ruling = judge(atMost10000(), sell(quantity, "AAPL").limit(price));
        if (passes) {
            ruling.passes();
        } else {
            ruling.isDenied("exceeds limit 10000");
        }
    }

    @Test
    void measuresASellStopLimitAtItsStop() {
        // triggered at 98 it may fill there, whatever its limit
        judge(atMost10000(), sell("102", "AAPL").stop("98").limit("80")).passes();
        judge(atMost10000(), sell("103", "AAPL").stop("98").limit("80"))
                .isDenied("Order notional 10094 exceeds limit 10000");
    }

    @Test
    void measuresAMarketOrderAtItsSideOfTheMarket() {
        judge(atMost10000(), buy("99", "AAPL")).passes();
        judge(atMost10000(), buy("100", "AAPL"))
                .isDenied()
                .shows(Unit.MONEY, "10000", "0", "0", "10100")
                .wouldPass("99");
        judge(atMost10000(), sell("101", "AAPL")).passes();
    }

    @Test
    void passesExactlyTheLimit() {
        judge(atMost10000(), buy("100", "AAPL").limit("100")).passes();
    }

    @Test
    void countsMultiplierAndRate() {
        // 2 lots x 100,000 x 150 JPY x 0.0065 = 195,000 USD
        ViewBuilder view =
                dollars()
                        .rate("JPY", "0.0065")
                        .limit(RiskLimit.MAX_ORDER_NOTIONAL, "194999")
                        .quoted(pair("USDJPY"), "149.990", "150.000");
        judge(view, buy("2", "USDJPY"))
                .isDenied()
                .shows(Unit.MONEY, "194999", "0", "0", "195000")
                .wouldPass("1.99");
    }

    @Test
    void countsOnlyWhatOpens() {
        ViewBuilder view = atMost10000().held(share("AAPL"), "500", "90", "99", "101");
        judge(view, sell("500", "AAPL")).isNotJudged();
        judge(view, sell("601", "AAPL")).passes();
        judge(view, sell("602", "AAPL")).isDenied().wouldPass("601");
    }

    @Test
    void isOffWithoutALimit() {
        judge(dollars().quoted(share("AAPL"), "99", "101"), buy("5000", "AAPL")).isNotJudged();
    }

    private static ViewBuilder atMost10000() {
        return dollars()
                .limit(RiskLimit.MAX_ORDER_NOTIONAL, "10000")
                .quoted(share("AAPL"), "99", "101");
    }

    private static Ruling judge(ViewBuilder view, TicketBuilder ticket) {
        return Ruling.of(new MaxOrderNotional(), view, ticket);
    }
}
