package io.gatehouse.domain.risk;

import static io.gatehouse.domain.risk.Contracts.share;
import static io.gatehouse.domain.risk.TicketBuilder.buy;
import static io.gatehouse.domain.risk.ViewBuilder.NOW;
import static io.gatehouse.domain.risk.ViewBuilder.dollars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.risk.rule.MaxOrderQuantity;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

class ReceiptTest {
    @Test
    void isWrittenInOneWay() {
        OrderTicket ticket = buy("2", "AAPL").limit("100").stopLoss("95").ticket();
        PreTradeView view =
                dollars()
                        .limit(RiskLimit.MAX_ORDER_QUANTITY, "1")
                        .quoted(share("AAPL"), "99", "101")
                        .quoteAge("AAPL", Duration.ofMillis(250))
                        .of(ticket.instrument());
        RiskGate gate = new RiskGate(List.of(new MaxOrderQuantity()));

        assertThat(Receipts.of(view, ticket, gate.decide(view, ticket)).canonical())
                .isEqualTo(
                        """
                        {"account":"00000000-0000-0007-0000-000000000007",\
                        "at":"2026-03-02T12:00:00Z","checks":"x","config":3,\
                        "decision":{"approved":false,"binding":"max_order_quantity",\
                        "max_quantity":"1"},\
                        "denied":[["max_order_quantity","i","Order quantity 2 exceeds limit 1."]],\
                        "figures":[["max_order_quantity","iq","1","0","0","2"]],\
                        "id":"00000000-0000-0001-0000-000000000001",\
                        "order":"00000000-0000-0002-0000-000000000002",\
                        "profile":4,"rules":"14","sequence":17,\
                        "ticket":{"instrument":"AAPL","limit":"100","origin":"USER",\
                        "quantity":"2","side":"BUY","stop_loss":"95","tif":"DAY","type":"LIMIT"},\
                        "view":{"buffer":"0","holdings":[{"fx":"1","instrument":{\
                        "calendar":"24x7","class":"EQUITY","currency":"USD","name":"AAPL",\
                        "step":"1","symbol":"AAPL","tick":"0.01"},\
                        "quote":{"age":"0.25","ask":"101","bid":"99"}}],\
                        "profile":{"limits":{"max_order_quantity":"1"},"switches":{},\
                        "tolerance":"MEDIUM"},"rates":{"USD":"1"},\
                        "standing":{"balances":{"USD":"100000"},"base":"USD",\
                        "day":{"baseline":"100000","deposits":"0",\
                        "end":"2026-03-03T00:00:00Z","start":"2026-03-02T00:00:00Z"},\
                        "initial":"100000",\
                        "last":{"at":"2026-03-02T12:00:00Z","equity":"100000"},\
                        "money":{"paid_in":"100000"},\
                        "month":{"baseline":"100000","deposits":"0",\
                        "end":"2026-04-01T00:00:00Z","start":"2026-03-01T00:00:00Z"},\
                        "nav":{"peak":"1","units":"100000"},\
                        "week":{"baseline":"100000","deposits":"0",\
                        "end":"2026-03-09T00:00:00Z","start":"2026-03-02T00:00:00Z"}},\
                        "traded":0}}""");
    }

    @Test
    void isChainedToTheOneBefore() {
        // printf '{}' | sha256sum and printf 'abc{}' | sha256sum
        assertThat(Receipt.hash("", "{}"))
                .isEqualTo("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
        assertThat(Receipt.hash("abc", "{}"))
                .isEqualTo("98f50e6bf7b9a0dce0cdde1f0ce07a62e0266188e6b69d202dbfcfb9946e7b2c");
    }

    @Test
    void refusesAnotherInstantOrAccountThanItsViews() {
        OrderTicket ticket = buy("1", "AAPL").ticket();
        PreTradeView view = dollars().quoted(share("AAPL"), "99", "101").of(ticket.instrument());
        RiskDecision decision = Receipts.GATE.decide(view, ticket);

        assertThatThrownBy(
                        () ->
                                Receipts.of(
                                        NOW.plusSeconds(1),
                                        view.standing().accountId(),
                                        view,
                                        ticket,
                                        decision))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () ->
                                Receipts.of(
                                        NOW, new AccountId(new UUID(8, 8)), view, ticket, decision))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
