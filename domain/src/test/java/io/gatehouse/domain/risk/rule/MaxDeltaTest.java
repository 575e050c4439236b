package io.gatehouse.domain.risk.rule;

import static io.gatehouse.domain.risk.Contracts.option;
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

class MaxDeltaTest {
    @ParameterizedTest
    @CsvSource({"299, true", "300, true", "301, false"})
    void isTheNetValueOfWhatIsLinear(String quantity, boolean passes) {
        // 40,000 long less 20,000 short; 300 at 100 make 50,000
        Ruling ruling = judge(longAndShort("50000"), buy(quantity, "XOM"));
        if (passes) {
            ruling.passes();
        } else {
            ruling.isDenied("Delta 50100 exceeds limit 50000")
                    .shows(Unit.MONEY, "50000", "20000", "0", "50100")
                    .wouldPass("300");
        }
    }

    @Test
    void isAMagnitude() {
        judge(longAndShort("50000"), sell("700", "XOM")).passes();
        judge(longAndShort("50000"), sell("701", "XOM")).isDenied();
    }

    @Test
    void anOpeningThatLowersAnExceededDeltaPasses() {
        judge(longAndShort("10000"), sell("100", "XOM")).passes();
        judge(longAndShort("10000"), buy("1", "XOM")).isDenied();
    }

    @Test
    void letsAnythingClose() {
        judge(longAndShort("0"), sell("100", "MSFT")).isNotJudged();
    }

    @Test
    void opensNothingBesideAnOptionWhoseGreeksAreNotKnown() {
        ViewBuilder flat = longAndShort("1000000").quoted(option("OPT"), "4.95", "5.05");
        judge(flat, buy("1", "OPT"))
                .isDenied("The Greeks of an option in the account")
                .wouldPass("0");
        judge(flat, buy("1", "XOM")).passes();
        ViewBuilder held = longAndShort("1000000").held(option("OPT"), "1", "5", "4.95", "5.05");
        judge(held, buy("1", "XOM")).isDenied();
        judge(held, sell("1", "OPT")).isNotJudged();
    }

    @Test
    void isOffWithoutALimit() {
        judge(dollars().quoted(share("XOM"), "99", "101"), buy("500", "XOM")).isNotJudged();
    }

    private static ViewBuilder longAndShort(String limit) {
        return dollars("80000")
                .limit(RiskLimit.MAX_DELTA, limit)
                .held(share("MSFT"), "100", "400", "400", "400")
                .held(share("SPY"), "-40", "500", "500", "500")
                .quoted(share("XOM"), "100", "100");
    }

    private static Ruling judge(ViewBuilder view, TicketBuilder ticket) {
        return Ruling.of(new MaxDelta(), view, ticket);
    }
}
