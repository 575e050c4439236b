package io.gatehouse.domain.risk.rule;

import static io.gatehouse.domain.risk.Contracts.index;
import static io.gatehouse.domain.risk.Contracts.share;
import static io.gatehouse.domain.risk.TicketBuilder.buy;
import static io.gatehouse.domain.risk.TicketBuilder.sell;
import static io.gatehouse.domain.risk.ViewBuilder.dollars;

import io.gatehouse.domain.risk.Ruling;
import io.gatehouse.domain.risk.TicketBuilder;
import io.gatehouse.domain.risk.ViewBuilder;

import org.junit.jupiter.api.Test;

class FxRateMissingTest {
    @Test
    void passesWithEveryRate() {
        judge(
                        dollars().rate("INR", "0.012").quoted(index("NIFTY"), "22000", "22001"),
                        buy("1", "NIFTY"))
                .passes();
    }

    @Test
    void deniesWithoutTheInstrumentsRate() {
        judge(dollars().quoted(index("NIFTY"), "22000", "22001"), buy("1", "NIFTY"))
                .isDenied("There is no rate of INR");
    }

    @Test
    void deniesWhenCashCannotBeValued() {
        judge(dollars().balance("EUR", "0.01").quoted(share("AAPL"), "99", "101"), buy("1", "AAPL"))
                .isDenied("There is no rate of EUR");
    }

    @Test
    void needsNoRateOfAnEmptyBalance() {
        judge(dollars().balance("EUR", "0").quoted(share("AAPL"), "99", "101"), buy("1", "AAPL"))
                .passes();
    }

    @Test
    void deniesWhenAnotherHoldingCannotBeValued() {
        judge(
                        dollars()
                                .quoted(share("AAPL"), "99", "101")
                                .held(index("NIFTY"), "-1", "22000", "22000", "22001"),
                        buy("1", "AAPL"))
                .isDenied("There is no rate of INR");
    }

    @Test
    void deniesWhenAWorkingOpeningCannotBeValued() {
        judge(
                        dollars()
                                .quoted(share("AAPL"), "99", "101")
                                .quoted(index("NIFTY"), "22000", "22001")
                                .working(buy("1", "NIFTY")),
                        buy("1", "AAPL"))
                .isDenied("There is no rate of INR");
    }

    @Test
    void letsAPositionWithoutARateClose() {
        judge(dollars().held(index("NIFTY"), "1", "22000", "22000", "22001"), sell("1", "NIFTY"))
                .isNotJudged();
    }

    private static Ruling judge(ViewBuilder view, TicketBuilder ticket) {
        return Ruling.of(new FxRateMissing(), view, ticket);
    }
}
