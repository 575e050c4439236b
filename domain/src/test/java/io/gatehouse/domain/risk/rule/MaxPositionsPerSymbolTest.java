package io.gatehouse.domain.risk.rule;

import static io.gatehouse.domain.risk.Contracts.future;
import static io.gatehouse.domain.risk.Contracts.on;
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

class MaxPositionsPerSymbolTest {
    @Test
    void countsInstrumentsOnOneUnderlying() {
        judge(heldAndWorking("3"), buy("1", "SPY")).passes();
        judge(heldAndWorking("2"), buy("1", "SPY"))
                .isDenied("Positions on the underlying 3 exceeds limit 2")
                .shows(Unit.COUNT, "2", "1", "1", "3")
                .wouldPass("0");
    }

    @Test
    void addingToOneOfThemIsFree() {
        judge(heldAndWorking("1"), buy("1", "ES")).passes();
        judge(heldAndWorking("1"), buy("1", "MES")).passes();
    }

    @Test
    void anotherUnderlyingCountsForItself() {
        ViewBuilder view = heldAndWorking("2").quoted(share("AAPL"), "99", "101");
        judge(view, buy("1", "AAPL")).passes();
    }

    @Test
    void letsAnythingClose() {
        judge(heldAndWorking("0"), sell("1", "ES")).isNotJudged();
    }

    @Test
    void isOffWithoutALimit() {
        judge(dollars().quoted(share("AAPL"), "99", "101"), buy("1", "AAPL")).isNotJudged();
    }

    private static ViewBuilder heldAndWorking(String limit) {
        return dollars()
                .limit(RiskLimit.MAX_POSITIONS_PER_SYMBOL, limit)
                .held(on("SPX", future("ES")), "1", "4000", "4000", "4001")
                .quoted(on("SPX", future("MES")), "4000", "4001")
                .quoted(on("SPX", share("SPY")), "400", "401")
                .working(buy("1", "MES").limit("3990"));
    }

    private static Ruling judge(ViewBuilder view, TicketBuilder ticket) {
        return Ruling.of(new MaxPositionsPerSymbol(), view, ticket);
    }
}
