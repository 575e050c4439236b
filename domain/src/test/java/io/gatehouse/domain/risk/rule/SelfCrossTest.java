package io.gatehouse.domain.risk.rule;

import static io.gatehouse.domain.risk.Contracts.share;
import static io.gatehouse.domain.risk.TicketBuilder.buy;
import static io.gatehouse.domain.risk.TicketBuilder.sell;
import static io.gatehouse.domain.risk.ViewBuilder.dollars;

import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.order.OrderChange;
import io.gatehouse.domain.risk.Ruling;
import io.gatehouse.domain.risk.TicketBuilder;
import io.gatehouse.domain.risk.ViewBuilder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Optional;

class SelfCrossTest {
    @ParameterizedTest
    @CsvSource({"99.99, true", "100, false", "100.01, false"})
    void deniesABuyThatMeetsAnOwnSell(String limit, boolean passes) {
        Ruling ruling = judge(restingSell("100"), buy("1", "AAPL").limit(limit));
        if (passes) {
            ruling.passes();
        } else {
            ruling.isDenied("would trade against the own working order").wouldPass("0");
        }
    }

    @ParameterizedTest
    @CsvSource({"100.01, true", "100, false", "99.99, false"})
    void deniesASellThatMeetsAnOwnBuy(String limit, boolean passes) {
        ViewBuilder view = quoted().working(buy("5", "AAPL").limit("100"));
        Ruling ruling = judge(view, sell("1", "AAPL").limit(limit));
        if (passes) {
            ruling.passes();
        } else {
            ruling.isDenied();
        }
    }

    @Test
    void aMarketOrderReachesTheOtherSideOfTheMarket() {
        // ask 101: a sell resting there is met, one above is not
        judge(restingSell("101"), buy("1", "AAPL")).isDenied();
        judge(restingSell("101.01"), buy("1", "AAPL")).passes();
    }

    @Test
    void restingExitsAreNoOpeners() {
        ViewBuilder held = dollars().held(share("AAPL"), "5", "90", "99", "101");
        judge(held.working(sell("5", "AAPL").limit("100")), buy("1", "AAPL").limit("100")).passes();
        judge(
                        quoted().working(sell("5", "AAPL").limit("100").reduceOnly()),
                        buy("1", "AAPL").limit("100"))
                .passes();
    }

    @Test
    void whatRestsBeyondThePositionIsAnOpener() {
        ViewBuilder held = dollars().held(share("AAPL"), "5", "90", "99", "101");
        held.working(sell("5", "AAPL").limit("100")).working(sell("1", "AAPL").limit("100"));
        judge(held, buy("1", "AAPL").limit("100")).isDenied();
    }

    @Test
    void stopsRestNowhere() {
        ViewBuilder view = quoted().working(sell("5", "AAPL").stop("98"));
        judge(view, buy("1", "AAPL")).passes();
        judge(restingSell("100"), buy("1", "AAPL").stop("105")).isNotJudged();
    }

    @ParameterizedTest
    @CsvSource({"99.99, true", "100, false", "104.99, false", "105, false"})
    void meetsAnOrderThatIsMovedAtBothItsPrices(String limit, boolean passes) {
        for (String[] move : new String[][] {{"100", "105"}, {"105", "100"}}) {
            OrderChange change =
                    new OrderChange(
                            Optional.empty(), Optional.of(Price.of(move[1])), Optional.empty());
            ViewBuilder view = quoted().changing(sell("5", "AAPL").limit(move[0]), change);
            Ruling ruling = judge(view, buy("1", "AAPL").limit(limit));
            if (passes) {
                ruling.passes();
            } else {
                ruling.isDenied();
            }
        }
    }

    @Test
    void ordersOfOtherInstrumentsAreNotMet() {
        ViewBuilder view = quoted().quoted(share("MSFT"), "99", "101");
        judge(view.working(sell("5", "MSFT").limit("100")), buy("1", "AAPL").limit("100")).passes();
    }

    @Test
    void letsAnExitMeetTheOwnOpener() {
        ViewBuilder view = dollars().held(share("AAPL"), "5", "90", "99", "101");
        judge(view.working(buy("5", "AAPL").limit("99")), sell("5", "AAPL")).isNotJudged();
    }

    private static ViewBuilder restingSell(String limit) {
        return quoted().working(sell("5", "AAPL").limit(limit));
    }

    private static ViewBuilder quoted() {
        return dollars().quoted(share("AAPL"), "99", "101");
    }

    private static Ruling judge(ViewBuilder view, TicketBuilder ticket) {
        return Ruling.of(new SelfCross(), view, ticket);
    }
}
