package io.gatehouse.domain.risk.rule;

import static io.gatehouse.domain.risk.Contracts.future;
import static io.gatehouse.domain.risk.Contracts.metal;
import static io.gatehouse.domain.risk.Contracts.on;
import static io.gatehouse.domain.risk.Contracts.share;
import static io.gatehouse.domain.risk.TicketBuilder.buy;
import static io.gatehouse.domain.risk.TicketBuilder.sell;
import static io.gatehouse.domain.risk.TicketsAtBroker.bought;
import static io.gatehouse.domain.risk.TicketsAtBroker.sold;
import static io.gatehouse.domain.risk.ViewBuilder.dollars;

import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.Ruling;
import io.gatehouse.domain.risk.TicketBuilder;
import io.gatehouse.domain.risk.Unit;
import io.gatehouse.domain.risk.ViewBuilder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortfolioConcentrationTest {
    @ParameterizedTest
    @CsvSource({"99, true", "100, true", "101, false"})
    void limitsWhatOneUnderlyingTiesUp(String quantity, boolean passes) {
        // 10 % of 100,000 = 10,000 = 100 x 100
        Ruling ruling = judge(flat(), buy(quantity, "AAPL").limit("100"));
        if (passes) {
            ruling.passes();
        } else {
            ruling.isDenied("Concentration in AAPL 10.1 % exceeds limit 10 %")
                    .shows(Unit.PERCENT, "10", "0", "0", "10.1")
                    .wouldPass("100");
        }
    }

    @Test
    void theMapWinsOverTheGeneralFigure() {
        judge(flat().concentration("AAPL", "5"), buy("50", "AAPL").limit("100")).passes();
        judge(flat().concentration("AAPL", "5"), buy("51", "AAPL").limit("100")).isDenied();
        judge(flat().concentration("AAPL", "50"), buy("500", "AAPL").limit("100")).passes();
    }

    @Test
    void addsUpEverythingOnTheUnderlying() {
        // one ES held at 4,000: 1 x 50 x 4,000 x 10 % = 20,000; each MES beside it likewise
        ViewBuilder view =
                dollars("400000")
                        .limit(RiskLimit.MAX_CONCENTRATION_PERCENT, "10")
                        .held(on("SPX", future("ES")), "1", "4000", "4000", "4000")
                        .quoted(on("SPX", future("MES")), "4000", "4000")
                        .quoted(on("NDX", future("NQ")), "4000", "4000");
        judge(view, buy("1", "MES")).passes();
        judge(view, buy("2", "MES"))
                .isDenied("Concentration in SPX 15 % exceeds limit 10 %")
                .shows(Unit.PERCENT, "10", "5", "0", "15");
        judge(view, buy("2", "NQ")).passes();
    }

    @Test
    void countsTheNetOfABrokersTickets() {
        // 0.6 - 0.1 lots x 100 ounces x 2,000 x 5 % = 5,000; a tenth of a lot ties up 1,000
        ViewBuilder view =
                dollars()
                        .limit(RiskLimit.MAX_CONCENTRATION_PERCENT, "10")
                        .quoted(metal("XAUUSD"), "2000", "2000")
                        .atBroker("XAUUSD", bought("0.6", "1900"), sold("0.1", "2100"));
        judge(view, buy("0.5", "XAUUSD")).passes();
        judge(view, buy("0.6", "XAUUSD"))
                .isDenied("Concentration in XAUUSD 11 % exceeds limit 10 %")
                .shows(Unit.PERCENT, "10", "5", "0", "11");
    }

    @Test
    void countsWorkingOrders() {
        ViewBuilder view = flat().working(buy("60", "AAPL").limit("100"));
        judge(view, buy("40", "AAPL").limit("100")).passes();
        judge(view, buy("41", "AAPL").limit("100"))
                .isDenied()
                .shows(Unit.PERCENT, "10", "0", "6", "10.1")
                .wouldPass("40");
    }

    @Test
    void letsAnythingClose() {
        ViewBuilder view =
                dollars()
                        .limit(RiskLimit.MAX_CONCENTRATION_PERCENT, "0")
                        .held(share("AAPL"), "10", "90", "99", "101");
        judge(view, sell("10", "AAPL")).isNotJudged();
    }

    @Test
    void isOffWithoutALimit() {
        judge(dollars().quoted(share("AAPL"), "99", "101"), buy("5000", "AAPL")).isNotJudged();
    }

    private static ViewBuilder flat() {
        return dollars()
                .limit(RiskLimit.MAX_CONCENTRATION_PERCENT, "10")
                .quoted(share("AAPL"), "100", "100");
    }

    private static Ruling judge(ViewBuilder view, TicketBuilder ticket) {
        return Ruling.of(new PortfolioConcentration(), view, ticket);
    }
}
