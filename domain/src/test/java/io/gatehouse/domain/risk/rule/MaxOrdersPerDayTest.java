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

class MaxOrdersPerDayTest {
    @ParameterizedTest
    @CsvSource({"6, true", "5, true", "4, false"})
    void countsWhatWasDoneWithThisOne(String limit, boolean passes) {
        Ruling ruling = judge(limited(limit).ordersOfDay(4), buy("1", "AAPL"));
        if (passes) {
            ruling.passes();
        } else {
            ruling.isDenied("Orders of the day 5 exceeds limit 4")
                    .shows(Unit.COUNT, "4", "4", "0", "5")
                    .wouldPass("0");
        }
    }

    @Test
    void isDeniedWhileTheCountIsNotKnown() {
        judge(limited("5"), buy("1", "AAPL")).isDenied("is not known yet");
    }

    @Test
    void letsAnythingClose() {
        ViewBuilder view = limited("1").held(share("AAPL"), "5", "100", "99", "101");
        judge(view.ordersOfDay(9), sell("5", "AAPL")).isNotJudged();
    }

    @Test
    void isOffWithoutALimit() {
        ViewBuilder view = dollars().quoted(share("AAPL"), "99", "101");
        judge(view.ordersOfDay(9), buy("1", "AAPL")).isNotJudged();
    }

    private static ViewBuilder limited(String limit) {
        return dollars()
                .limit(RiskLimit.MAX_ORDERS_PER_DAY, limit)
                .quoted(share("AAPL"), "99", "101");
    }

    private static Ruling judge(ViewBuilder view, TicketBuilder ticket) {
        return Ruling.of(new MaxOrdersPerDay(), view, ticket);
    }
}
