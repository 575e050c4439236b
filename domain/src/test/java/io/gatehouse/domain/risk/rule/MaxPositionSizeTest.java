package io.gatehouse.domain.risk.rule;

import static io.gatehouse.domain.risk.Contracts.future;
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

class MaxPositionSizeTest {
    @Test
    void passesUpToTheLimitAndDeniesMore() {
        // position 10 x bid 99 = 990, order n x ask 101
        judge(limited("2000"), buy("10", "AAPL")).passes();
        judge(limited("2000"), buy("11", "AAPL"))
                .isDenied("Position size 2101 exceeds limit 2000")
                .shows(Unit.MONEY, "2000", "990", "0", "2101")
                .wouldPass("10");
    }

    @Test
    void passesExactlyTheLimit() {
        judge(limited("2000"), buy("10", "AAPL").limit("101")).passes();
        judge(limited("1999.99"), buy("10", "AAPL").limit("101")).isDenied();
    }

    @Test
    void countsWorkingOrdersOnTheSameSide() {
        ViewBuilder view = limited("2000").working(buy("4", "AAPL").limit("100"));
        judge(view, buy("6", "AAPL").limit("101")).passes();
        judge(view, buy("7", "AAPL").limit("101"))
                .isDenied()
                .shows(Unit.MONEY, "2000", "990", "400", "2097")
                .wouldPass("6");
    }

    @Test
    void neverNetsBothSides() {
        // sells that would close the position make no room for buys
        ViewBuilder view = limited("2000").working(sell("10", "AAPL").limit("110"));
        judge(view, buy("11", "AAPL")).isDenied();
    }

    @Test
    void judgesAFlipByWhatItOpens() {
        // 10 close, 15 open short at ask x 1.03 = 104.03: 1,560.45
        judge(limited("1560.45"), sell("25", "AAPL")).passes();
        judge(limited("1560.44"), sell("25", "AAPL"))
                .isDenied()
                .shows(Unit.MONEY, "1560.44", "990", "0", "1560.45")
                .wouldPass("24");
    }

    @Test
    void passesAnOpeningThatDoesNotRaiseTheWorstCase() {
        // 5 short after the flip are worth less than the 10 long now
        judge(limited("100"), sell("15", "AAPL")).passes();
    }

    @Test
    void measuresMarginedInstrumentsByMargin() {
        // 1 contract x 50 x 5,000 = 250,000; at 10 % it ties up 25,000
        ViewBuilder view =
                dollars()
                        .limit(RiskLimit.MAX_POSITION_SIZE, "25000")
                        .quoted(future("ES"), "4999.75", "5000");
        judge(view, buy("1", "ES")).passes();
        judge(view, buy("2", "ES")).isDenied().shows(Unit.MONEY, "25000", "0", "0", "50000");
    }

    @Test
    void letsAnythingClose() {
        judge(limited("1"), sell("10", "AAPL")).isNotJudged();
    }

    @Test
    void isOffWithoutALimit() {
        judge(dollars().quoted(share("AAPL"), "99", "101"), buy("5000", "AAPL")).isNotJudged();
    }

    private static ViewBuilder limited(String limit) {
        return dollars()
                .limit(RiskLimit.MAX_POSITION_SIZE, limit)
                .held(share("AAPL"), "10", "90", "99", "101");
    }

    private static Ruling judge(ViewBuilder view, TicketBuilder ticket) {
        return Ruling.of(new MaxPositionSize(), view, ticket);
    }
}
