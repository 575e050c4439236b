package io.gatehouse.domain.risk.rule;

import static io.gatehouse.domain.risk.Contracts.future;
import static io.gatehouse.domain.risk.Contracts.on;
import static io.gatehouse.domain.risk.Contracts.pair;
import static io.gatehouse.domain.risk.Contracts.share;
import static io.gatehouse.domain.risk.TicketBuilder.buy;
import static io.gatehouse.domain.risk.TicketBuilder.sell;
import static io.gatehouse.domain.risk.ViewBuilder.dollars;

import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.RiskTolerance;
import io.gatehouse.domain.risk.Ruling;
import io.gatehouse.domain.risk.TicketBuilder;
import io.gatehouse.domain.risk.Unit;
import io.gatehouse.domain.risk.ViewBuilder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaxUnderlyingNotionalTest {
    @ParameterizedTest
    @CsvSource({"39, true", "40, true", "41, false"})
    void addsUpEveryInstrumentOnTheUnderlying(String quantity, boolean passes) {
        // 1 contract x 50 x 4,000 = 200,000 held; shares at mid 5,000; limit 400 % of 100,000
        ViewBuilder view =
                limited("400")
                        .held(on("SPX", future("ES")), "1", "4000", "4000", "4001")
                        .quoted(on("SPX", share("SPY")), "4999", "5001");
        Ruling ruling = judge(view, buy(quantity, "SPY"));
        if (passes) {
            ruling.passes();
        } else {
            ruling.isDenied("Notional of the underlying 405 % exceeds limit 400 %")
                    .shows(Unit.PERCENT, "400", "200", "0", "405")
                    .wouldPass("40");
        }
    }

    @Test
    void workingOpeningsTakeRoom() {
        ViewBuilder view = limited("100").quoted(share("AAPL"), "99", "101");
        view.working(buy("600", "AAPL").limit("99"));
        judge(view, buy("400", "AAPL")).passes();
        judge(view, buy("401", "AAPL")).isDenied().shows(Unit.PERCENT, "100", "0", "60", "100.1");
    }

    @Test
    void currenciesHaveAWiderPreset() {
        // MEDIUM: 500 % of 100,000 = 4.5 lots of 100,000 at 1.11 and a little; 200 % for a share
        ViewBuilder view =
                dollars()
                        .preset(RiskTolerance.MEDIUM)
                        .quoted(pair("EURUSD"), "1.11000", "1.11000")
                        .quoted(share("AAPL"), "100", "100");
        judge(view, buy("4.50", "EURUSD")).passes();
        judge(view, buy("4.51", "EURUSD"))
                .isDenied()
                .shows(Unit.PERCENT, "500", "0", "0", "500.61");
        judge(view, buy("2000", "AAPL")).passes();
        judge(view, buy("2001", "AAPL")).isDenied();
    }

    @Test
    void aLimitThatSomebodyHasSetHoldsForCurrenciesToo() {
        ViewBuilder view = limited("150").quoted(pair("EURUSD"), "1.00000", "1.00000");
        judge(view, buy("1.50", "EURUSD")).passes();
        judge(view, buy("1.51", "EURUSD")).isDenied();
    }

    @Test
    void letsAPositionBeyondTheLimitShrink() {
        ViewBuilder view = limited("10").held(share("AAPL"), "500", "90", "100", "101");
        judge(view, sell("1", "AAPL")).isNotJudged();
    }

    @Test
    void isOffWithoutALimit() {
        judge(dollars().quoted(share("AAPL"), "99", "101"), buy("5000", "AAPL")).isNotJudged();
    }

    private static ViewBuilder limited(String percent) {
        return dollars().limit(RiskLimit.MAX_UNDERLYING_NOTIONAL_PERCENT, percent);
    }

    private static Ruling judge(ViewBuilder view, TicketBuilder ticket) {
        return Ruling.of(new MaxUnderlyingNotional(), view, ticket);
    }
}
