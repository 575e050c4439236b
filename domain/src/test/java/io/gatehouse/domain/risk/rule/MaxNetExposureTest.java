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

class MaxNetExposureTest {
    @ParameterizedTest
    @CsvSource({"299, true", "300, true", "301, false"})
    void setsShortsOffAgainstLongs(String quantity, boolean passes) {
        // long 40,000 less short 20,000 = 20,000 of 100,000; 50 % leaves 300 at 100
        Ruling ruling = judge(longAndShort("50"), buy(quantity, "XOM"));
        if (passes) {
            ruling.passes();
        } else {
            ruling.isDenied("Net exposure 50.1 % exceeds limit 50 %")
                    .shows(Unit.PERCENT, "50", "20", "0", "50.1")
                    .hasHeadroom("30")
                    .wouldPass("300");
        }
    }

    @Test
    void theOtherDirectionHasTheRoomOfBoth() {
        // from 20 % long to 50 % short: 700 at 100
        judge(longAndShort("50"), sell("700", "XOM")).passes();
        judge(longAndShort("50"), sell("701", "XOM"))
                .isDenied()
                .shows(Unit.PERCENT, "50", "-20", "0", "50.1");
    }

    @Test
    void pendingOpeningsOfTheOtherSideAreNeverCounted() {
        ViewBuilder view = longAndShort("50").working(sell("900", "XOM").limit("101"));
        judge(view, buy("300", "XOM")).passes();
        judge(view, buy("301", "XOM")).isDenied();
    }

    @Test
    void pendingOpeningsOfTheSameSideTakeRoom() {
        ViewBuilder view = longAndShort("50").working(buy("200", "XOM").limit("99"));
        judge(view, buy("100", "XOM")).passes();
        judge(view, buy("101", "XOM")).isDenied().shows(Unit.PERCENT, "50", "20", "20", "50.1");
    }

    @Test
    void anOpeningThatLowersAnExceededNetPasses() {
        judge(longAndShort("10"), sell("100", "XOM")).passes();
        judge(longAndShort("10"), buy("1", "XOM")).isDenied();
    }

    @Test
    void letsAnythingClose() {
        judge(longAndShort("0"), sell("100", "MSFT")).isNotJudged();
    }

    @Test
    void isOffWithoutALimit() {
        judge(dollars().quoted(share("AAPL"), "99", "101"), buy("5000", "AAPL")).isNotJudged();
    }

    private static ViewBuilder longAndShort(String percent) {
        return dollars("80000")
                .limit(RiskLimit.MAX_NET_EXPOSURE_PERCENT, percent)
                .held(share("MSFT"), "100", "400", "400", "400")
                .held(share("SPY"), "-40", "500", "500", "500")
                .quoted(share("XOM"), "100", "100");
    }

    private static Ruling judge(ViewBuilder view, TicketBuilder ticket) {
        return Ruling.of(new MaxNetExposure(), view, ticket);
    }
}
