package io.gatehouse.domain.risk.rule;

import static io.gatehouse.domain.risk.Contracts.share;
import static io.gatehouse.domain.risk.TicketBuilder.buy;
import static io.gatehouse.domain.risk.TicketBuilder.sell;
import static io.gatehouse.domain.risk.ViewBuilder.dollars;

import io.gatehouse.domain.risk.Ruling;
import io.gatehouse.domain.risk.TicketBuilder;
import io.gatehouse.domain.risk.ViewBuilder;

import org.junit.jupiter.api.Test;

class AccountInactiveTest {
    @Test
    void passesAnActiveAccount() {
        judge(dollars().quoted(share("AAPL"), "99", "101"), buy("1", "AAPL")).passes();
    }

    @Test
    void deniesOpenings() {
        judge(dollars().quoted(share("AAPL"), "99", "101").inactive(), buy("1", "AAPL"))
                .isDenied("The account is not active")
                .wouldPass("0");
    }

    @Test
    void letsItsPositionsClose() {
        judge(dollars().held(share("AAPL"), "10", "90", "99", "101").inactive(), sell("10", "AAPL"))
                .isNotJudged();
    }

    private static Ruling judge(ViewBuilder view, TicketBuilder ticket) {
        return Ruling.of(new AccountInactive(), view, ticket);
    }
}
