package io.gatehouse.domain.risk.rule;

import static io.gatehouse.domain.risk.Contracts.option;
import static io.gatehouse.domain.risk.Contracts.share;
import static io.gatehouse.domain.risk.TicketBuilder.buy;
import static io.gatehouse.domain.risk.TicketBuilder.sell;
import static io.gatehouse.domain.risk.ViewBuilder.dollars;

import io.gatehouse.domain.risk.RiskSwitch;
import io.gatehouse.domain.risk.Ruling;
import io.gatehouse.domain.risk.TicketBuilder;
import io.gatehouse.domain.risk.ViewBuilder;

import org.junit.jupiter.api.Test;

class StopLossRequiredTest {
    @Test
    void deniesAnOpeningWithoutAStop() {
        judge(required(), buy("1", "AAPL")).isDenied("needs a stop_loss").wouldPass("0");
        judge(required(), buy("1", "AAPL").target("120")).isDenied();
    }

    @Test
    void passesAnOpeningWithOne() {
        judge(required(), buy("1", "AAPL").stopLoss("95")).passes();
    }

    @Test
    void exitsNeedNone() {
        ViewBuilder view = required().held(share("AAPL"), "10", "90", "99", "101");
        judge(view, sell("10", "AAPL")).isNotJudged();
        judge(view, sell("11", "AAPL")).isDenied().wouldPass("10");
    }

    @Test
    void optionsNeedNone() {
        judge(required().quoted(option("OPT"), "4.95", "5.05"), buy("1", "OPT")).isNotJudged();
    }

    @Test
    void isOffWhenNotRequired() {
        judge(dollars().quoted(share("AAPL"), "99", "101"), buy("1", "AAPL")).isNotJudged();
    }

    private static ViewBuilder required() {
        return dollars().with(RiskSwitch.STOP_LOSS_REQUIRED).quoted(share("AAPL"), "99", "101");
    }

    private static Ruling judge(ViewBuilder view, TicketBuilder ticket) {
        return Ruling.of(new StopLossRequired(), view, ticket);
    }
}
