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

class StopDistanceTest {
    @ParameterizedTest
    @CsvSource({"98.99, true", "99, true", "99.01, false"})
    void isAtLeastTheLeast(String stop, boolean passes) {
        // entry 100, 1 %
        Ruling ruling =
                judge(
                        limited(RiskLimit.MIN_STOP_DISTANCE_PERCENT, "1"),
                        buy("5", "AAPL").limit("100").stopLoss(stop));
        if (passes) {
            ruling.passes();
        } else {
            ruling.isDenied("Stop distance 0.99 % is below limit 1 %")
                    .shows(Unit.PERCENT, "1", "0", "0", "0.99")
                    .wouldPass("0");
        }
    }

    @ParameterizedTest
    @CsvSource({"104.99, true", "105, true", "105.01, false"})
    void isAtMostTheMost(String stop, boolean passes) {
        // a sell at 100, 5 %
        Ruling ruling =
                judge(
                        limited(RiskLimit.MAX_STOP_DISTANCE_PERCENT, "5"),
                        sell("5", "AAPL").limit("100").stopLoss(stop));
        if (passes) {
            ruling.passes();
        } else {
            ruling.isDenied("Stop distance 5.01 % exceeds limit 5 %")
                    .shows(Unit.PERCENT, "5", "0", "0", "5.01");
        }
    }

    @Test
    void bothBoundsBindTogether() {
        ViewBuilder view =
                limited(RiskLimit.MIN_STOP_DISTANCE_PERCENT, "1")
                        .limit(RiskLimit.MAX_STOP_DISTANCE_PERCENT, "5");
        judge(view, buy("5", "AAPL").limit("100").stopLoss("99.50")).isDenied("is below limit 1 %");
        judge(view, buy("5", "AAPL").limit("100").stopLoss("97")).passes();
        judge(view, buy("5", "AAPL").limit("100").stopLoss("94")).isDenied("exceeds limit 5 %");
    }

    @Test
    void aMarketOrderIsMeasuredFromTheSideItMeets() {
        // ask 101: 1 % is 1.01
        ViewBuilder view = limited(RiskLimit.MIN_STOP_DISTANCE_PERCENT, "1");
        judge(view, buy("5", "AAPL").stopLoss("99.99")).passes();
        judge(view, buy("5", "AAPL").stopLoss("100")).isDenied();
    }

    @Test
    void aLimitThatMeetsTheMarketIsMeasuredFromBoth() {
        // ask 101: 5 % is 5.05; from the limit of 109 to 103.55 it were 5 % too
        ViewBuilder least = limited(RiskLimit.MIN_STOP_DISTANCE_PERCENT, "5");
        judge(least, buy("5", "AAPL").limit("109").stopLoss("95.95")).passes();
        judge(least, buy("5", "AAPL").limit("109").stopLoss("95.96"))
                .isDenied("is below limit 5 %");
        // bid 99: 5 % is 4.95
        judge(least, sell("5", "AAPL").limit("90").stopLoss("103.95")).passes();
        judge(least, sell("5", "AAPL").limit("90").stopLoss("103.94")).isDenied();
        // 109 to 95.95 is 11.97 %, which it may come to be
        ViewBuilder most = limited(RiskLimit.MAX_STOP_DISTANCE_PERCENT, "6");
        judge(most, buy("5", "AAPL").limit("109").stopLoss("95.95")).isDenied("11.972");
    }

    @Test
    void aStopLimitIsMeasuredFromItsStopToo() {
        // bought at 102 at the best: 5 % is 5.10
        ViewBuilder least = limited(RiskLimit.MIN_STOP_DISTANCE_PERCENT, "5");
        judge(least, buy("5", "AAPL").stop("102").limit("109").stopLoss("96.90")).passes();
        judge(least, buy("5", "AAPL").stop("102").limit("109").stopLoss("96.91")).isDenied();
    }

    @Test
    void anOpeningWithoutAStopHasNoDistance() {
        ViewBuilder view = limited(RiskLimit.MAX_STOP_DISTANCE_PERCENT, "5");
        judge(view, buy("5", "AAPL")).isDenied("give a stop_loss");
    }

    @Test
    void letsAnythingClose() {
        ViewBuilder view =
                limited(RiskLimit.MIN_STOP_DISTANCE_PERCENT, "1")
                        .held(share("AAPL"), "5", "100", "99", "101");
        judge(view, sell("5", "AAPL")).isNotJudged();
    }

    @Test
    void isOffWithoutALimit() {
        judge(dollars().quoted(share("AAPL"), "99", "101"), buy("5", "AAPL")).isNotJudged();
    }

    private static ViewBuilder limited(RiskLimit limit, String percent) {
        return dollars().limit(limit, percent).quoted(share("AAPL"), "99", "101");
    }

    private static Ruling judge(ViewBuilder view, TicketBuilder ticket) {
        return Ruling.of(new StopDistance(), view, ticket);
    }
}
