package io.gatehouse.domain.risk.rule;

import static io.gatehouse.domain.risk.Contracts.future;
import static io.gatehouse.domain.risk.Contracts.on;
import static io.gatehouse.domain.risk.Contracts.share;
import static io.gatehouse.domain.risk.TicketBuilder.buy;
import static io.gatehouse.domain.risk.TicketBuilder.sell;
import static io.gatehouse.domain.risk.ViewBuilder.dollars;

import io.gatehouse.domain.risk.Ruling;
import io.gatehouse.domain.risk.TicketBuilder;
import io.gatehouse.domain.risk.ViewBuilder;

import org.junit.jupiter.api.Test;

class InstrumentNotAllowedTest {
    @Test
    void passesEverythingWithoutLists() {
        judge(apple(), buy("1", "AAPL")).passes();
    }

    @Test
    void passesWhatTheListAllows() {
        judge(apple().allowing("MSFT", "AAPL"), buy("1", "AAPL")).passes();
    }

    @Test
    void deniesWhatTheListLeavesOut() {
        judge(apple().allowing("MSFT"), buy("1", "AAPL")).isDenied("does not allow AAPL");
    }

    @Test
    void deniesWhatTheOtherListNames() {
        judge(apple().denying("AAPL"), buy("1", "AAPL")).isDenied();
    }

    @Test
    void denialWinsOverAllowance() {
        judge(apple().allowing("AAPL").denying("AAPL"), buy("1", "AAPL")).isDenied();
    }

    @Test
    void knowsAnInstrumentByItsUnderlying() {
        ViewBuilder view = dollars().quoted(on("SPX", future("ES")), "5000", "5000.25");
        judge(view.allowing("SPX"), buy("1", "ES")).passes();
        judge(view.denying("SPX"), buy("1", "ES")).isDenied();
    }

    @Test
    void letsAPositionOfItClose() {
        judge(
                        dollars().held(share("AAPL"), "10", "90", "99", "101").denying("AAPL"),
                        sell("10", "AAPL"))
                .isNotJudged();
    }

    private static ViewBuilder apple() {
        return dollars().quoted(share("AAPL"), "99", "101");
    }

    private static Ruling judge(ViewBuilder view, TicketBuilder ticket) {
        return Ruling.of(new InstrumentNotAllowed(), view, ticket);
    }
}
