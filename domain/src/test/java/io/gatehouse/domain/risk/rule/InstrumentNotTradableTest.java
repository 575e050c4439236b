package io.gatehouse.domain.risk.rule;

import static io.gatehouse.domain.risk.Contracts.share;
import static io.gatehouse.domain.risk.Contracts.untradable;
import static io.gatehouse.domain.risk.TicketBuilder.buy;
import static io.gatehouse.domain.risk.TicketBuilder.sell;
import static io.gatehouse.domain.risk.ViewBuilder.dollars;

import io.gatehouse.domain.risk.Ruling;
import io.gatehouse.domain.risk.TicketBuilder;
import io.gatehouse.domain.risk.ViewBuilder;

import org.junit.jupiter.api.Test;

class InstrumentNotTradableTest {
    @Test
    void passesWhatTheCatalogueTrades() {
        judge(dollars().quoted(share("AAPL"), "99", "101"), buy("1", "AAPL")).passes();
    }

    @Test
    void deniesOpeningWhatIsNotTradable() {
        judge(dollars().quoted(untradable(share("AAPL")), "99", "101"), buy("1", "AAPL"))
                .isDenied("AAPL is not tradable");
    }

    @Test
    void letsAPositionOfItClose() {
        judge(
                        dollars().held(untradable(share("AAPL")), "10", "90", "99", "101"),
                        sell("10", "AAPL"))
                .isNotJudged();
    }

    @Test
    void wouldPassWhatReduces() {
        judge(
                        dollars().held(untradable(share("AAPL")), "10", "90", "99", "101"),
                        sell("11", "AAPL"))
                .isDenied()
                .wouldPass("10");
    }

    private static Ruling judge(ViewBuilder view, TicketBuilder ticket) {
        return Ruling.of(new InstrumentNotTradable(), view, ticket);
    }
}
