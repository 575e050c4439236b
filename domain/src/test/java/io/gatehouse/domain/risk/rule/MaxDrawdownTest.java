package io.gatehouse.domain.risk.rule;

import static io.gatehouse.domain.risk.Contracts.share;
import static io.gatehouse.domain.risk.TicketBuilder.buy;
import static io.gatehouse.domain.risk.TicketBuilder.sell;
import static io.gatehouse.domain.risk.ViewBuilder.dollars;

import io.gatehouse.domain.risk.DrawdownMode;
import io.gatehouse.domain.risk.LossBasis;
import io.gatehouse.domain.risk.LossRules;
import io.gatehouse.domain.risk.NavPeak;
import io.gatehouse.domain.risk.OnBreach;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.Ruling;
import io.gatehouse.domain.risk.TicketBuilder;
import io.gatehouse.domain.risk.Unit;
import io.gatehouse.domain.risk.ViewBuilder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;

class MaxDrawdownTest {
    @ParameterizedTest
    @CsvSource({"90000.01, true", "90000, false", "89999.99, false"})
    void reachingTheLimitDeniesOpenings(String equity, boolean passes) {
        Ruling ruling = judge(tenPercent(equity), buy("1", "AAPL"));
        if (passes) {
            ruling.passes();
        } else {
            ruling.isDenied("The drawdown limit of 10 % was reached").wouldPass("0");
        }
    }

    @Test
    void saysHowDeep() {
        judge(tenPercent("80000"), buy("1", "AAPL"))
                .isDenied()
                .shows(Unit.PERCENT, "10", "20", "0", "20");
    }

    @Test
    void measuresByTheValueOfAUnit() {
        // 200,000 units whose best value was 1.25: 225,000 is 1.125, 10 % below
        ViewBuilder view =
                dollars("225000")
                        .navPeak("200000", "1.25", false)
                        .limit(RiskLimit.MAX_DRAWDOWN_PERCENT, "10")
                        .quoted(share("AAPL"), "99", "101");
        judge(view, buy("1", "AAPL")).isDenied();
    }

    /** 50,000 at a NAV of 0.96 buy 52,083.33... units: 152,083.33... less a tenth is 136,875. */
    @ParameterizedTest
    @CsvSource({"136875.00000001, true", "136875, false"})
    void unitsThatNoDecimalHoldsReachTheLimitExactly(String equity, boolean passes) {
        NavPeak after =
                new NavPeak(new BigDecimal("100000"), BigDecimal.ONE)
                        .afterFlow(new BigDecimal("50000"), new BigDecimal("96000"));
        ViewBuilder view = tenPercent(equity).navPeak(after.units().toPlainString(), "1", false);
        Ruling ruling = judge(view, buy("1", "AAPL"));
        if (passes) {
            ruling.passes();
        } else {
            ruling.isDenied("The drawdown limit of 10 % was reached");
        }
    }

    @Test
    void aLatchHoldsWhateverTheEquity() {
        ViewBuilder view = tenPercent("100000").navPeak("100000", "1", true);
        judge(view, buy("1", "AAPL")).isDenied();
    }

    @Test
    void aLostAccountIsWhollyDown() {
        judge(tenPercent("-1"), buy("1", "AAPL"))
                .isDenied()
                .shows(Unit.PERCENT, "10", "100", "0", "100");
    }

    @ParameterizedTest
    @CsvSource({
        // 5 % of the initial 100,000 is 5,000; the best was 8,000, at a day's end 6,000
        "STATIC, 95000.01, true",
        "STATIC, 95000, false",
        "TRAILING, 103000.01, true",
        "TRAILING, 103000, false",
        "END_OF_DAY, 101000.01, true",
        "END_OF_DAY, 101000, false"
    })
    void measuresInMoneyWhereThatIsTheMode(DrawdownMode mode, String equity, boolean passes) {
        ViewBuilder view =
                dollars(equity)
                        .initialBalance("100000")
                        .moneyPeak("100000", "8000", "6000")
                        .lossRules(new LossRules(LossBasis.EQUITY, mode, OnBreach.REDUCE_ONLY))
                        .limit(RiskLimit.MAX_DRAWDOWN_PERCENT, "5")
                        .quoted(share("AAPL"), "99", "101");
        Ruling ruling = judge(view, buy("1", "AAPL"));
        if (passes) {
            ruling.passes();
        } else {
            ruling.isDenied("The drawdown limit of 5 % was reached");
        }
    }

    @Test
    void letsAnythingClose() {
        ViewBuilder view = tenPercent("5000").held(share("AAPL"), "10", "90", "99", "101");
        judge(view, sell("10", "AAPL")).isNotJudged();
    }

    @Test
    void isOffWithoutALimit() {
        judge(dollars().quoted(share("AAPL"), "99", "101"), buy("5000", "AAPL")).isNotJudged();
    }

    private static ViewBuilder tenPercent(String equity) {
        return dollars(equity)
                .navPeak("100000", "1", false)
                .limit(RiskLimit.MAX_DRAWDOWN_PERCENT, "10")
                .quoted(share("AAPL"), "99", "101");
    }

    private static Ruling judge(ViewBuilder view, TicketBuilder ticket) {
        return Ruling.of(new MaxDrawdown(), view, ticket);
    }
}
