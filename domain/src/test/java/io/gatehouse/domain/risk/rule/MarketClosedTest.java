package io.gatehouse.domain.risk.rule;

import static io.gatehouse.domain.risk.Contracts.share;
import static io.gatehouse.domain.risk.TicketBuilder.buy;
import static io.gatehouse.domain.risk.TicketBuilder.sell;
import static io.gatehouse.domain.risk.ViewBuilder.dollars;

import io.gatehouse.domain.order.OrderOrigin;
import io.gatehouse.domain.risk.Ruling;
import io.gatehouse.domain.risk.TicketBuilder;
import io.gatehouse.domain.risk.ViewBuilder;

import org.junit.jupiter.api.Test;

class MarketClosedTest {
    @Test
    void passesEverythingInSession() {
        judge(apple(), buy("1", "AAPL")).passes();
    }

    @Test
    void deniesMarketAndDayOrdersOutsideTheSession() {
        judge(apple().marketClosed(), buy("1", "AAPL")).isDenied("The market is closed");
        judge(apple().marketClosed(), buy("1", "AAPL").gtc()).isDenied();
        judge(apple().marketClosed(), buy("1", "AAPL").limit("90")).isDenied();
        judge(apple().marketClosed(), buy("1", "AAPL").stop("110")).isDenied().wouldPass("0");
    }

    @Test
    void letsGoodTillCancelledLimitsAndStopsWait() {
        judge(apple().marketClosed(), buy("1", "AAPL").limit("90").gtc()).passes();
        judge(apple().marketClosed(), buy("1", "AAPL").stop("110").gtc()).passes();
        judge(apple().marketClosed(), buy("1", "AAPL").stop("110").limit("111").gtc()).passes();
    }

    @Test
    void bindsExitsToo() {
        ViewBuilder view = dollars().held(share("AAPL"), "10", "90", "99", "101").marketClosed();
        judge(view, sell("10", "AAPL")).isDenied();
        judge(view, sell("10", "AAPL").limit("100").gtc()).passes();
    }

    @Test
    void leavesNoStopsPlaceToALimitThatMayRestInAGap() {
        ViewBuilder view = stopped().marketClosed();
        judge(view, sell("10", "AAPL").limit("95.01").gtc()).passes();
        judge(view, sell("10", "AAPL").limit("95").gtc()).isDenied("waits beside it");
        judge(view, sell("10", "AAPL").limit("90").reduceOnly().gtc()).isDenied();
        judge(view, sell("11", "AAPL").limit("90").gtc()).isDenied();
        judge(view, sell("10", "AAPL").stop("97").limit("94").gtc()).isDenied();
        judge(view, sell("10", "AAPL").stop("97").gtc()).passes();
        judge(view, buy("10", "AAPL").limit("90").gtc()).passes();
        judge(stopped(), sell("10", "AAPL").limit("90")).passes();
    }

    private static ViewBuilder stopped() {
        return dollars()
                .held(share("AAPL"), "10", "90", "99", "101")
                .working(
                        sell("10", "AAPL")
                                .stop("95")
                                .reduceOnly()
                                .gtc()
                                .from(OrderOrigin.PROTECTIVE));
    }

    private static ViewBuilder apple() {
        return dollars().quoted(share("AAPL"), "99", "101");
    }

    private static Ruling judge(ViewBuilder view, TicketBuilder ticket) {
        return Ruling.of(new MarketClosed(), view, ticket);
    }
}
