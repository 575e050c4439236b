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

import java.time.Duration;

class PriceStaleTest {
    @ParameterizedTest
    @CsvSource({"59999, true", "60000, true", "60001, false"})
    void deniesAPriceOlderThanTheLimit(long millis, boolean passes) {
        Ruling ruling = judge(aged(Duration.ofMillis(millis)), buy("1", "AAPL"));
        if (passes) {
            ruling.passes();
        } else {
            ruling.isDenied("exceeds limit 60 s").shows(Unit.SECONDS, "60", "0", "0", "60.001");
        }
    }

    @ParameterizedTest
    @CsvSource({"300, 300, true", "300.001, 300, false"})
    void optionsHaveALongerPreset(String age, String limit, boolean passes) {
        ViewBuilder view =
                dollars()
                        .preset(RiskTolerance.MEDIUM)
                        .quoted(option("OPT"), "4.95", "5.05")
                        .quoteAge("OPT", Duration.parse("PT" + age + "S"));
        Ruling ruling = judge(view, buy("1", "OPT"));
        if (passes) {
            ruling.passes();
        } else {
            ruling.isDenied().shows(Unit.SECONDS, limit, "0", "0", age);
        }
    }

    @Test
    void aLimitThatSomebodyHasSetHoldsForOptionsToo() {
        ViewBuilder view =
                dollars()
                        .limit(RiskLimit.MAX_PRICE_AGE_SECONDS, "30")
                        .quoted(option("OPT"), "4.95", "5.05")
                        .quoteAge("OPT", Duration.ofSeconds(31));
        judge(view, buy("1", "OPT")).isDenied("exceeds limit 30 s");
    }

    @Test
    void takesAQuoteFromTheFutureAsNew() {
        judge(aged(Duration.ofSeconds(-5)), buy("1", "AAPL")).passes();
    }

    @Test
    void takesTheLastSessionsPriceOfAClosedMarket() {
        judge(aged(Duration.ofDays(2)).marketClosed(), buy("1", "AAPL").limit("90").gtc())
                .isNotJudged();
    }

    @Test
    void looksAtTheOrdersOwnInstrumentAlone() {
        ViewBuilder view =
                aged(Duration.ZERO)
                        .held(share("MSFT"), "5", "400", "410", "411")
                        .quoteAge("MSFT", Duration.ofDays(1));
        judge(view, buy("1", "AAPL")).passes();
    }

    @Test
    void isOffWithoutALimit() {
        ViewBuilder view =
                dollars().quoted(share("AAPL"), "99", "101").quoteAge("AAPL", Duration.ofDays(1));
        judge(view, buy("1", "AAPL")).isNotJudged();
    }

    @Test
    void leavesAMissingPriceToItsOwnCheck() {
        ViewBuilder view =
                dollars()
                        .limit(RiskLimit.MAX_PRICE_AGE_SECONDS, "60")
                        .unquoted(share("AAPL"), "0", "0");
        judge(view, buy("1", "AAPL")).isNotJudged();
    }

    @Test
    void letsAPositionCloseOnAStalePrice() {
        ViewBuilder view =
                dollars()
                        .limit(RiskLimit.MAX_PRICE_AGE_SECONDS, "60")
                        .held(share("AAPL"), "10", "90", "99", "101")
                        .quoteAge("AAPL", Duration.ofHours(1));
        judge(view, sell("10", "AAPL")).isNotJudged();
    }

    private static ViewBuilder aged(Duration age) {
        return dollars()
                .limit(RiskLimit.MAX_PRICE_AGE_SECONDS, "60")
                .quoted(share("AAPL"), "99", "101")
                .quoteAge("AAPL", age);
    }

    private static Ruling judge(ViewBuilder view, TicketBuilder ticket) {
        return Ruling.of(new PriceStale(), view, ticket);
    }
}
