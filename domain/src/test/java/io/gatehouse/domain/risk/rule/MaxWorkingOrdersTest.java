package io.gatehouse.domain.risk.rule;

import static io.gatehouse.domain.order.OrderOrigin.PROTECTIVE;
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

class MaxWorkingOrdersTest {
    @ParameterizedTest
    @CsvSource({"4, true", "3, true", "2, false"})
    void countsTheWorkingOrdersWithThisOne(String limit, boolean passes) {
        Ruling ruling = judge(twoWorking(limit), buy("1", "AAPL"));
        if (passes) {
            ruling.passes();
        } else {
            ruling.isDenied("Working orders 3 exceeds limit 2")
                    .shows(Unit.COUNT, "2", "0", "2", "3")
                    .wouldPass("0");
        }
    }

    @Test
    void stopsAndTargetsOfPositionsDoNotCount() {
        ViewBuilder view =
                twoWorking("3")
                        .working(sell("5", "MSFT").stop("380").reduceOnly().from(PROTECTIVE))
                        .working(sell("5", "MSFT").limit("450").reduceOnly().from(PROTECTIVE));
        judge(view, buy("1", "AAPL")).passes();
    }

    @Test
    void letsAnythingClose() {
        judge(twoWorking("0"), sell("5", "MSFT")).isNotJudged();
    }

    @Test
    void isOffWithoutALimit() {
        judge(dollars().quoted(share("AAPL"), "99", "101"), buy("1", "AAPL")).isNotJudged();
    }

    private static ViewBuilder twoWorking(String limit) {
        return dollars()
                .limit(RiskLimit.MAX_WORKING_ORDERS, limit)
                .quoted(share("AAPL"), "99", "101")
                .held(share("MSFT"), "10", "400", "400", "401")
                .working(buy("1", "AAPL").limit("90"))
                .working(sell("5", "MSFT").limit("440").reduceOnly());
    }

    private static Ruling judge(ViewBuilder view, TicketBuilder ticket) {
        return Ruling.of(new MaxWorkingOrders(), view, ticket);
    }
}
