package io.gatehouse.domain.risk.rule;

import static io.gatehouse.domain.risk.Contracts.share;
import static io.gatehouse.domain.risk.TicketBuilder.buy;
import static io.gatehouse.domain.risk.TicketBuilder.sell;
import static io.gatehouse.domain.risk.ViewBuilder.dollars;

import io.gatehouse.domain.order.TimeInForce;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.Ruling;
import io.gatehouse.domain.risk.TicketBuilder;
import io.gatehouse.domain.risk.Unit;
import io.gatehouse.domain.risk.ViewBuilder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaxTradesPerDayTest {
    @ParameterizedTest
    @CsvSource({"6, true", "5, true", "4, false"})
    void countsBegunAndPendingTradesWithThisOne(String limit, boolean passes) {
        // 3 begun, MSFT pending, AAPL now
        Ruling ruling = judge(busy(limit), buy("1", "AAPL"));
        if (passes) {
            ruling.passes();
        } else {
            ruling.isDenied("Trades of the day 5 exceeds limit 4")
                    .shows(Unit.COUNT, "4", "3", "1", "5")
                    .wouldPass("0");
        }
    }

    @Test
    void addingToAPositionAtOnceBeginsNone() {
        judge(busy("4"), buy("1", "SPY")).passes();
        judge(busy("4"), buy("1", "SPY").limit("499").inForce(TimeInForce.IOC)).passes();
    }

    /** The position may be stopped out, or the other order too, before this one fills. */
    @Test
    void whatRestsMayBeginATradeOfItsOwn() {
        judge(busy("4"), buy("1", "SPY").limit("499")).isDenied("Trades of the day 5");
        judge(busy("4"), buy("1", "MSFT").limit("389")).isDenied("Trades of the day 5");
        judge(busy("4"), buy("1", "MSFT")).isDenied("Trades of the day 5");
    }

    /** Three trades, where the first sale turns the first purchase over, and so on. */
    @Test
    void ordersOnBothSidesMayTurnEachOtherOver() {
        ViewBuilder view =
                dollars()
                        .limit(RiskLimit.MAX_TRADES_PER_DAY, "2")
                        .tradesOfDay(0)
                        .quoted(share("AAPL"), "99", "101")
                        .working(buy("1", "AAPL").limit("98"))
                        .working(sell("2", "AAPL").limit("102"));

        judge(view, buy("2", "AAPL").limit("97"))
                .isDenied("Trades of the day 3 exceeds limit 2")
                .shows(Unit.COUNT, "2", "0", "2", "3");
    }

    @Test
    void aChangedOrderTakesItsOwnPlace() {
        TicketBuilder resting = buy("1", "AAPL").limit("98");
        judge(busy("3").inPlaceOf(resting.ticket()), buy("2", "AAPL").limit("99")).passes();
    }

    @Test
    void aFlipBeginsOne() {
        judge(busy("5"), sell("20", "SPY")).passes();
        judge(busy("4"), sell("20", "SPY")).isDenied().wouldPass("10");
    }

    /**
     * The resting exit gives way to it: of 10 held 15 sold at once are a trade, and 10 are none.
     */
    @Test
    void aFlipBesideARestingExitBeginsOneToo() {
        ViewBuilder view = holding("10", "1").working(sell("10", "SPY").limit("510"));
        judge(view, sell("15", "SPY")).isDenied("Trades of the day 2").wouldPass("10");
        judge(view, sell("10", "SPY")).passes();
    }

    @ParameterizedTest
    @CsvSource({"10, 20, 3, true", "10, 20, 2, false", "10, 10, 2, true", "10, 5, 2, true"})
    void countsTheTradeThatAWorkingFlipBegins(
            String held, String sold, String limit, boolean passes) {
        // one begun with what is held of SPY, another with what is sold beyond it, and AAPL now
        ViewBuilder view = holding(held, limit).working(sell(sold, "SPY").limit("510"));
        Ruling ruling = judge(view, buy("1", "AAPL"));
        if (passes) {
            ruling.passes();
        } else {
            ruling.isDenied("Trades of the day 3 exceeds limit 2")
                    .shows(Unit.COUNT, "2", "1", "1", "3");
        }
    }

    @Test
    void countsTheFlipOfAShortTooAndMoreOnItsSide() {
        ViewBuilder view = holding("-10", "2").working(buy("20", "SPY").limit("490"));
        judge(view, buy("1", "AAPL")).isDenied().shows(Unit.COUNT, "2", "1", "1", "3");
        judge(view, buy("5", "SPY").limit("490")).isDenied().shows(Unit.COUNT, "2", "1", "1", "3");
    }

    @Test
    void isDeniedWhileTheCountIsNotKnown() {
        ViewBuilder view =
                dollars()
                        .limit(RiskLimit.MAX_TRADES_PER_DAY, "5")
                        .quoted(share("AAPL"), "99", "101");
        judge(view, buy("1", "AAPL")).isDenied("is not known yet");
    }

    @Test
    void letsAnythingClose() {
        judge(busy("0"), sell("10", "SPY")).isNotJudged();
    }

    @Test
    void isOffWithoutALimit() {
        judge(dollars().quoted(share("AAPL"), "99", "101"), buy("1", "AAPL")).isNotJudged();
    }

    /** So much of SPY, with which the one trade of the day began. */
    private static ViewBuilder holding(String quantity, String limit) {
        return dollars()
                .limit(RiskLimit.MAX_TRADES_PER_DAY, limit)
                .tradesOfDay(1)
                .quoted(share("AAPL"), "99", "101")
                .held(share("SPY"), quantity, "500", "500", "501");
    }

    private static ViewBuilder busy(String limit) {
        return dollars()
                .limit(RiskLimit.MAX_TRADES_PER_DAY, limit)
                .tradesOfDay(3)
                .quoted(share("AAPL"), "99", "101")
                .held(share("SPY"), "10", "500", "500", "501")
                .quoted(share("MSFT"), "400", "401")
                .working(buy("1", "MSFT").limit("390"));
    }

    private static Ruling judge(ViewBuilder view, TicketBuilder ticket) {
        return Ruling.of(new MaxTradesPerDay(), view, ticket);
    }
}
