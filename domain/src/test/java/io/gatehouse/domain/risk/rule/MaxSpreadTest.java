package io.gatehouse.domain.risk.rule;

import static io.gatehouse.domain.risk.Contracts.share;
import static io.gatehouse.domain.risk.TicketBuilder.buy;
import static io.gatehouse.domain.risk.TicketBuilder.sell;
import static io.gatehouse.domain.risk.ViewBuilder.NOW;
import static io.gatehouse.domain.risk.ViewBuilder.dollars;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.Ruling;
import io.gatehouse.domain.risk.TicketBuilder;
import io.gatehouse.domain.risk.Unit;
import io.gatehouse.domain.risk.ViewBuilder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Optional;

class MaxSpreadTest {
    @ParameterizedTest
    @CsvSource({"100.99, true", "101, true", "101.01, false"})
    void measuresAgainstTheMid(String ask, boolean passes) {
        // 99 to 101 is 2 of 100; to 101.01 it is 2.01 of 100.005
        Ruling ruling = judge(limited("2").quoted(share("AAPL"), "99", ask), buy("1", "AAPL"));
        if (passes) {
            ruling.passes();
        } else {
            ruling.isDenied("Spread 2.0099 % exceeds limit 2 %")
                    .shows(Unit.PERCENT, "2", "0", "0", "2.00989950502474876")
                    .wouldPass("0");
        }
    }

    @Test
    void aOneSidedMarketHasNoSpread() {
        ViewBuilder view = limited("50").quoted(share("AAPL"), "99", "101").quote(bid("99"));
        judge(view, sell("1", "AAPL")).isDenied("shows one side only");
    }

    @Test
    void aFeedOfLastPricesHasNoneToLimit() {
        ViewBuilder view = limited("0").quoted(share("AAPL"), "99", "101").quote(last("100"));
        judge(view, buy("1", "AAPL")).passes();
    }

    @Test
    void letsAnythingClose() {
        judge(limited("0").held(share("AAPL"), "5", "100", "50", "150"), sell("5", "AAPL"))
                .isNotJudged();
    }

    @Test
    void isOffWithoutALimit() {
        judge(dollars().quoted(share("AAPL"), "50", "150"), buy("1", "AAPL")).isNotJudged();
    }

    private static Quote bid(String price) {
        return new Quote(
                new Symbol("AAPL"),
                Optional.of(Price.of(price)),
                Optional.empty(),
                Optional.empty(),
                NOW);
    }

    private static Quote last(String price) {
        return new Quote(
                new Symbol("AAPL"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Price.of(price)),
                NOW);
    }

    private static ViewBuilder limited(String percent) {
        return dollars().limit(RiskLimit.MAX_SPREAD_PERCENT, percent);
    }

    private static Ruling judge(ViewBuilder view, TicketBuilder ticket) {
        return Ruling.of(new MaxSpread(), view, ticket);
    }
}
