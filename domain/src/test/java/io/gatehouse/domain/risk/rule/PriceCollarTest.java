package io.gatehouse.domain.risk.rule;

import static io.gatehouse.domain.risk.Contracts.option;
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

class PriceCollarTest {
    @ParameterizedTest
    @CsvSource({"109.99, true", "110, true", "110.01, false"})
    void buyLimitStaysBelowTheCollar(String price, boolean passes) {
        expect(judge(flat(), buy("1", "AAPL").limit(price)), passes);
    }

    @ParameterizedTest
    @CsvSource({"90.01, true", "90, true", "89.99, false"})
    void sellLimitStaysAboveTheCollar(String price, boolean passes) {
        expect(judge(flat(), sell("1", "AAPL").limit(price)), passes);
    }

    @Test
    void passesLimitsOnTheHarmlessSide() {
        judge(flat(), buy("1", "AAPL").limit("1")).passes();
        judge(flat(), sell("1", "AAPL").limit("1000")).passes();
    }

    @Test
    void saysHowFarInPercent() {
        judge(flat(), buy("1", "AAPL").limit("120"))
                .isDenied("20 % exceeds limit 10 %")
                .shows(Unit.PERCENT, "10", "0", "0", "20");
    }

    @ParameterizedTest
    @CsvSource({"220, true", "220.01, false"})
    void stopLimitIsMeasuredByItsOwnStop(String price, boolean passes) {
        expect(judge(flat(), buy("1", "AAPL").stop("200").limit(price)), passes);
    }

    @ParameterizedTest
    @CsvSource({"6.00, true", "6.01, false"})
    void optionsHaveAWiderPreset(String price, boolean passes) {
        // 20 % of the mark of 5.00
        ViewBuilder view = dollars().preset(RiskTolerance.MEDIUM);
        Ruling ruling =
                judge(view.quoted(option("OPT"), "4.95", "5.05"), buy("1", "OPT").limit(price));
        if (passes) {
            ruling.passes();
        } else {
            ruling.isDenied().shows(Unit.PERCENT, "20", "0", "0", "20.2");
        }
    }

    @ParameterizedTest
    @CsvSource({"0.15, true", "0.16, false"})
    void cheapOptionsHaveFiveTicks(String price, boolean passes) {
        // 20 % of the mark of 0.10 would be two ticks of 0.01
        ViewBuilder view = dollars().preset(RiskTolerance.MEDIUM);
        Ruling ruling =
                judge(view.quoted(option("OPT"), "0.09", "0.11"), buy("1", "OPT").limit(price));
        if (passes) {
            ruling.passes();
        } else {
            ruling.isDenied().shows(Unit.PERCENT, "50", "0", "0", "60");
        }
    }

    @Test
    void aCollarThatSomebodyHasSetHoldsForOptionsToo() {
        ViewBuilder view =
                dollars()
                        .limit(RiskLimit.PRICE_COLLAR_PERCENT, "15")
                        .quoted(option("OPT"), "4.95", "5.05");
        judge(view, buy("1", "OPT").limit("5.75")).passes();
        judge(view, buy("1", "OPT").limit("5.76")).isDenied();
    }

    @Test
    void farStopsAreNotItsBusiness() {
        judge(flat(), buy("1", "AAPL").stop("500")).isNotJudged();
        judge(flat(), buy("1", "AAPL")).isNotJudged();
    }

    @ParameterizedTest
    @CsvSource({"89.10, true", "89.09, false"})
    void bindsExitsByTheMarkOfThePosition(String price, boolean passes) {
        ViewBuilder view =
                dollars()
                        .limit(RiskLimit.PRICE_COLLAR_PERCENT, "10")
                        .held(share("AAPL"), "10", "90", "99", "101");
        expect(judge(view, sell("10", "AAPL").limit(price)), passes);
    }

    @Test
    void neverTrapsAnExitWithoutAMark() {
        ViewBuilder view =
                dollars()
                        .limit(RiskLimit.PRICE_COLLAR_PERCENT, "10")
                        .unquoted(share("AAPL"), "10", "90");
        judge(view, sell("10", "AAPL").limit("1")).isNotJudged();
    }

    @Test
    void isOffWithoutALimit() {
        judge(dollars().quoted(share("AAPL"), "99", "101"), buy("1", "AAPL").limit("900"))
                .isNotJudged();
    }

    private static ViewBuilder flat() {
        return dollars()
                .limit(RiskLimit.PRICE_COLLAR_PERCENT, "10")
                .quoted(share("AAPL"), "99", "101");
    }

    private static void expect(Ruling ruling, boolean passes) {
        if (passes) {
            ruling.passes();
        } else {
            ruling.isDenied("exceeds limit 10 %");
        }
    }

    private static Ruling judge(ViewBuilder view, TicketBuilder ticket) {
        return Ruling.of(new PriceCollar(), view, ticket);
    }
}
