package io.gatehouse.domain.risk.rule;

import static io.gatehouse.domain.risk.Contracts.future;
import static io.gatehouse.domain.risk.Contracts.share;
import static io.gatehouse.domain.risk.TicketBuilder.buy;
import static io.gatehouse.domain.risk.TicketBuilder.sell;
import static io.gatehouse.domain.risk.ViewBuilder.dollars;

import io.gatehouse.domain.risk.RiskSwitch;
import io.gatehouse.domain.risk.Ruling;
import io.gatehouse.domain.risk.TicketBuilder;
import io.gatehouse.domain.risk.ViewBuilder;

import org.junit.jupiter.api.Test;

class ShortSellingTest {
    @Test
    void deniesSellingMoreThanIsHeld() {
        judge(longApple(), sell("11", "AAPL"))
                .isDenied("does not allow short selling")
                .wouldPass("10");
        judge(dollars().quoted(share("AAPL"), "99", "101"), sell("1", "AAPL")).isDenied();
    }

    @Test
    void letsWhatIsHeldBeSold() {
        judge(longApple(), sell("10", "AAPL")).isNotJudged();
    }

    @Test
    void passesWhereTheProfileAllows() {
        judge(longApple().with(RiskSwitch.SHORT_SELLING_ALLOWED), sell("11", "AAPL")).passes();
    }

    @Test
    void concernsSellersOfFullyPaidSecuritiesAlone() {
        judge(longApple(), buy("11", "AAPL")).isNotJudged();
        judge(dollars().quoted(future("ES"), "4000", "4000.25"), sell("1", "ES")).isNotJudged();
    }

    private static ViewBuilder longApple() {
        return dollars().held(share("AAPL"), "10", "90", "99", "101");
    }

    private static Ruling judge(ViewBuilder view, TicketBuilder ticket) {
        return Ruling.of(new ShortSelling(), view, ticket);
    }
}
