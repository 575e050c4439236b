package io.gatehouse.domain.risk.rule;

import static io.gatehouse.domain.risk.Contracts.coin;
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

class MaxPositionPercentTest {
    @Test
    void passesUpToTheLimitAndDeniesMore() {
        // equity 99,010 + 10 x 99 = 100,000, 2 % = 2,000
        judge(limited("2"), buy("10", "AAPL")).passes();
        judge(limited("2"), buy("11", "AAPL"))
                .isDenied("Position size 2.101 % exceeds limit 2 %")
                .shows(Unit.PERCENT, "2", "0.99", "0", "2.101")
                .wouldPass("10");
    }

    @Test
    void decidesWithoutRounding() {
        // equity 3, 33.33 % = 0.9999
        ViewBuilder view =
                dollars("3")
                        .limit(RiskLimit.MAX_POSITION_PERCENT, "33.33")
                        .quoted(coin("DOT"), "0.99", "1.00");
        judge(view, buy("0.9999", "DOT")).passes();
        judge(view, buy("1", "DOT")).isDenied().wouldPass("0.9999");
    }

    @Test
    void leavesNoRoomWithoutEquity() {
        ViewBuilder view =
                dollars("0")
                        .limit(RiskLimit.MAX_POSITION_PERCENT, "50")
                        .quoted(share("AAPL"), "99", "101");
        judge(view, buy("1", "AAPL")).isDenied().shows(Unit.MONEY, "0", "0", "0", "101");
    }

    @Test
    void letsAnythingClose() {
        judge(limited("0"), sell("10", "AAPL")).isNotJudged();
    }

    @Test
    void isOffWithoutALimit() {
        judge(dollars().quoted(share("AAPL"), "99", "101"), buy("5000", "AAPL")).isNotJudged();
    }

    private static ViewBuilder limited(String percent) {
        return dollars("99010")
                .limit(RiskLimit.MAX_POSITION_PERCENT, percent)
                .held(share("AAPL"), "10", "90", "99", "101");
    }

    private static Ruling judge(ViewBuilder view, TicketBuilder ticket) {
        return Ruling.of(new MaxPositionPercent(), view, ticket);
    }
}
