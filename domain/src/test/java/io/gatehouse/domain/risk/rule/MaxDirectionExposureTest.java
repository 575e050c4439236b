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

class MaxDirectionExposureTest {
    @ParameterizedTest
    @CsvSource({"99, true", "100, true", "101, false"})
    void addsUpTheLongsForABuy(String quantity, boolean passes) {
        // long 40,000 of 100,000; 50 % leaves 100 at 100, whatever is short
        Ruling ruling = judge(longAndShort("50"), buy(quantity, "XOM"));
        if (passes) {
            ruling.passes();
        } else {
            ruling.isDenied("Long exposure 50.1 % exceeds limit 50 %")
                    .shows(Unit.PERCENT, "50", "40", "0", "50.1")
                    .wouldPass("100");
        }
    }

    @ParameterizedTest
    @CsvSource({"299, true", "300, true", "301, false"})
    void addsUpTheShortsForASell(String quantity, boolean passes) {
        // short 20,000 of 100,000; 50 % leaves 300 at 100
        Ruling ruling = judge(longAndShort("50"), sell(quantity, "XOM"));
        if (passes) {
            ruling.passes();
        } else {
            ruling.isDenied("Short exposure 50.1 % exceeds limit 50 %")
                    .shows(Unit.PERCENT, "50", "20", "0", "50.1");
        }
    }

    @Test
    void pendingOpeningsOfTheSideTakeRoom() {
        ViewBuilder view =
                longAndShort("50")
                        .working(buy("50", "XOM").limit("99"))
                        .working(sell("250", "XOM").limit("101"));
        judge(view, buy("50", "XOM")).passes();
        judge(view, buy("51", "XOM")).isDenied().shows(Unit.PERCENT, "50", "40", "5", "50.1");
    }

    @Test
    void aFlipCountsOnlyWithWhatItOpens() {
        // selling 100 MSFT closes, the other 75 at 400 are 30,000 short beside 20,000
        judge(longAndShort("50"), sell("175", "MSFT")).passes();
        judge(longAndShort("50"), sell("176", "MSFT")).isDenied();
    }

    @Test
    void letsAnythingClose() {
        judge(longAndShort("0"), buy("40", "SPY")).isNotJudged();
    }

    @Test
    void isOffWithoutALimit() {
        judge(dollars().quoted(share("AAPL"), "99", "101"), buy("5000", "AAPL")).isNotJudged();
    }

    private static ViewBuilder longAndShort(String percent) {
        return dollars("80000")
                .limit(RiskLimit.MAX_DIRECTION_EXPOSURE_PERCENT, percent)
                .held(share("MSFT"), "100", "400", "400", "400")
                .held(share("SPY"), "-40", "500", "500", "500")
                .quoted(share("XOM"), "100", "100");
    }

    private static Ruling judge(ViewBuilder view, TicketBuilder ticket) {
        return Ruling.of(new MaxDirectionExposure(), view, ticket);
    }
}
