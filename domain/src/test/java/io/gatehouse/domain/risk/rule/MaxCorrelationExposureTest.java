package io.gatehouse.domain.risk.rule;

import static io.gatehouse.domain.risk.Contracts.grouped;
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

class MaxCorrelationExposureTest {
    @ParameterizedTest
    @CsvSource({"199, true", "200, true", "201, false"})
    void addsUpTheCommittedCapitalOfTheGroup(String quantity, boolean passes) {
        // 75 x 400 = 30,000 of the group held; 0.5 of 100,000 leaves 200 at 100
        Ruling ruling = judge(group("0.5"), buy(quantity, "AAPL"));
        if (passes) {
            ruling.passes();
        } else {
            ruling.isDenied("Exposure of the group us_tech 0.501 exceeds limit 0.5")
                    .shows(Unit.RATIO, "0.5", "0.3", "0", "0.501")
                    .wouldPass("200");
        }
    }

    @Test
    void workingOpeningsOfTheGroupTakeRoom() {
        ViewBuilder view = group("0.5").working(buy("25", "MSFT").limit("400"));
        judge(view, buy("100", "AAPL")).passes();
        judge(view, buy("101", "AAPL")).isDenied().shows(Unit.RATIO, "0.5", "0.3", "0.1", "0.501");
    }

    @Test
    void otherGroupsDoNotCount() {
        ViewBuilder view = group("0.5").quoted(grouped("crypto", share("COIN")), "100", "100");
        judge(view, buy("500", "COIN")).passes();
    }

    @Test
    void anInstrumentWithoutAGroupIsNotJudged() {
        ViewBuilder view = group("0.1").quoted(share("XOM"), "100", "100");
        judge(view, buy("900", "XOM")).isNotJudged();
    }

    @Test
    void letsAPositionBeyondTheLimitShrink() {
        judge(group("0"), sell("75", "MSFT")).isNotJudged();
    }

    private static ViewBuilder group(String limit) {
        return dollars("70000")
                .limit(RiskLimit.MAX_CORRELATION_EXPOSURE, limit)
                .held(grouped("us_tech", share("MSFT")), "75", "400", "400", "400")
                .quoted(grouped("us_tech", share("AAPL")), "100", "100");
    }

    private static Ruling judge(ViewBuilder view, TicketBuilder ticket) {
        return Ruling.of(new MaxCorrelationExposure(), view, ticket);
    }
}
