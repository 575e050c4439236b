package io.gatehouse.domain.risk.rule;

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
    void addingToAPositionOrAPendingOneBeginsNone() {
        judge(busy("0"), buy("1", "SPY")).passes();
        judge(busy("0"), buy("1", "MSFT")).passes();
    }

    @Test
    void aFlipBeginsOne() {
        judge(busy("5"), sell("20", "SPY")).passes();
        judge(busy("4"), sell("20", "SPY")).isDenied().wouldPass("10");
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
