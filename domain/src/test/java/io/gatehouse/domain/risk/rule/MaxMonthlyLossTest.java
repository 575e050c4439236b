package io.gatehouse.domain.risk.rule;

import static io.gatehouse.domain.risk.Contracts.share;
import static io.gatehouse.domain.risk.TicketBuilder.buy;
import static io.gatehouse.domain.risk.TicketBuilder.sell;
import static io.gatehouse.domain.risk.ViewBuilder.dollars;

import io.gatehouse.domain.risk.BreakerLevel;
import io.gatehouse.domain.risk.LossSpan;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.Ruling;
import io.gatehouse.domain.risk.TicketBuilder;
import io.gatehouse.domain.risk.Unit;
import io.gatehouse.domain.risk.ViewBuilder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;

class MaxMonthlyLossTest {
    @ParameterizedTest
    @CsvSource({"249, true", "250, true", "251, false"})
    void addsTheLossAtStopToTheLossOfTheSpan(String quantity, boolean passes) {
        // 500 of 1,000 lost; a share bought at 101 loses 2 at its stop
        Ruling ruling = judge(lost("500"), buy(quantity, "AAPL").stopLoss("99"));
        if (passes) {
            ruling.passes();
        } else {
            ruling.isDenied("Monthly loss 1002 at the stops exceeds limit 1000")
                    .shows(Unit.MONEY, "1000", "500", "0", "1002")
                    .wouldPass("250");
        }
    }

    @ParameterizedTest
    @CsvSource({"999.99, true", "1000, false", "1000.01, false"})
    void reachingTheLimitDeniesOpenings(String loss, boolean passes) {
        Ruling ruling = judge(lost(loss), buy("1", "AAPL").limit("100").stopLoss("99.99"));
        if (passes) {
            ruling.passes();
        } else {
            ruling.isDenied(
                    "The monthly loss limit of 1000 was reached; openings wait until 2026-04-01T00:00:00Z");
        }
    }

    @Test
    void aLatchHoldsWhateverTheEquity() {
        ViewBuilder view = lost("0").period(LossSpan.MONTH, "90000", "0", BreakerLevel.CRITICAL);
        judge(view, buy("1", "AAPL").stopLoss("99")).isDenied();
    }

    @Test
    void percentIsOfTheBaseline() {
        ViewBuilder view =
                dollars("94000")
                        .period(LossSpan.MONTH, "100000", "0", BreakerLevel.NONE)
                        .limit(RiskLimit.MAX_MONTHLY_LOSS_PERCENT, "6")
                        .quoted(share("AAPL"), "99", "101");
        judge(view, buy("1", "AAPL").stopLoss("99"))
                .isDenied()
                .shows(Unit.MONEY, "6000", "6000", "0", "6002");
    }

    @Test
    void letsAnythingClose() {
        ViewBuilder view = lost("5000").held(share("AAPL"), "10", "100", "99", "101");
        judge(view, sell("10", "AAPL")).isNotJudged();
    }

    @Test
    void isOffWithoutALimit() {
        judge(dollars().quoted(share("AAPL"), "99", "101"), buy("500", "AAPL")).isNotJudged();
    }

    private static ViewBuilder lost(String loss) {
        return dollars("100000")
                .period(
                        LossSpan.MONTH,
                        new BigDecimal("100000").add(new BigDecimal(loss)).toPlainString(),
                        "0",
                        BreakerLevel.NONE)
                .limit(RiskLimit.MAX_MONTHLY_LOSS, "1000")
                .quoted(share("AAPL"), "99", "101");
    }

    private static Ruling judge(ViewBuilder view, TicketBuilder ticket) {
        return Ruling.of(new MaxMonthlyLoss(), view, ticket);
    }
}
