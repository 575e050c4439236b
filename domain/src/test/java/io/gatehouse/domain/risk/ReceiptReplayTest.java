package io.gatehouse.domain.risk;

import static io.gatehouse.domain.risk.Contracts.pair;
import static io.gatehouse.domain.risk.Contracts.share;
import static io.gatehouse.domain.risk.Receipts.READER;
import static io.gatehouse.domain.risk.TicketBuilder.buy;
import static io.gatehouse.domain.risk.TicketsAtBroker.bought;
import static io.gatehouse.domain.risk.ViewBuilder.dollars;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.risk.ReceiptReplay.Difference;
import io.gatehouse.domain.risk.ReceiptReplay.Result;
import io.gatehouse.domain.risk.rule.RiskRules;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

class ReceiptReplayTest {
    private final ReceiptReplay replay = new ReceiptReplay(READER, Receipts.GATE);

    @Test
    void everyDecisionIsTheSameAgain() {
        for (long seed = 5000; seed < 6000; seed++) {
            RandomDesk desk = new RandomDesk(new Random(seed));
            Receipt receipt = Receipts.decided(desk.view(), desk.ticket());

            assertThat(replay.replay(Receipts.sealed(receipt)))
                    .as("seed %d", seed)
                    .isInstanceOfSatisfying(
                            Result.Replayed.class,
                            again -> assertThat(again.differences()).isEmpty());
        }
    }

    @Test
    void aDecisionBesideABrokersTicketsIsTheSameAgain() {
        // 0.8 x 100,000 x (1.10 - 1.07) is 2.4 % of 100,000, where 2 % may be at risk
        OrderTicket ticket = buy("1", "AAPL").stopLoss("96").ticket();
        Receipt receipt =
                Receipts.decided(
                        dollars()
                                .limit(RiskLimit.MAX_CAPITAL_AT_RISK_PERCENT, "2")
                                .quoted(share("AAPL"), "99", "101")
                                .quoted(pair("EURUSD"), "1.10000", "1.10010")
                                .atBroker("EURUSD", bought("0.8", "1.07"))
                                .unlisted("GBPUSD.m")
                                .of(ticket.instrument()),
                        ticket);

        assertThat(receipt.decision().breaches())
                .extracting(Breach::check)
                .containsExactly("price_missing", "capital_at_risk");
        assertThat(receipt.canonical())
                .contains(
                        "\"tickets\":[{\"lots\":\"0.8\",\"number\":\"9001\","
                                + "\"price\":\"1.1\",\"side\":\"BUY\",\"stop\":\"1.07\"}]",
                        "\"unlisted\":[\"GBPUSD.m\"]");
        assertThat(replay.replay(Receipts.sealed(receipt)).differences()).isEmpty();
    }

    @Test
    void namesEachMemberThatComesOutDifferently() {
        // 2 shares where 1 is allowed, altered to look as if 5 had been.
        String altered =
                denied().replace("\"max_order_quantity\":\"1\"", "\"max_order_quantity\":\"5\"");

        Result.Replayed again = (Result.Replayed) replay.replay(Receipts.sealed(altered, false));

        assertThat(again.decision().isApproved()).isTrue();
        assertThat(again.differences())
                .contains(
                        new Difference("decision.approved", "false", "true"),
                        new Difference("decision.binding", "max_order_quantity", ""),
                        new Difference("decision.opening", "", "2"));
        assertThat(again.differences())
                .extracting(Difference::member)
                .containsExactly(
                        "checks",
                        "decision.approved",
                        "decision.binding",
                        "decision.max_quantity",
                        "decision.opening",
                        "decision.quantity",
                        "decision.reducing",
                        "denied",
                        "figures");
    }

    @Test
    void leavesDecisionsOfOtherRulesAlone() {
        String older =
                denied().replace("\"rules\":\"" + RiskRules.VERSION + "\"", "\"rules\":\"0\"");

        assertThat(replay.replay(Receipts.sealed(older, false)))
                .isEqualTo(new Result.OfOtherRules("0", List.of()));
    }

    @Test
    void namesWhatIsStoredBesideTheReceiptAndContradictsIt() {
        SealedReceipt columns =
                new SealedReceipt(
                        new AccountId(new UUID(7, 8)),
                        new UUID(1, 2),
                        Optional.empty(),
                        18,
                        true,
                        ViewBuilder.NOW.plusSeconds(1),
                        denied(),
                        "");

        assertThat(replay.replay(columns).differences())
                .containsExactly(
                        new Difference(
                                "account",
                                "00000000-0000-0007-0000-000000000008",
                                "00000000-0000-0007-0000-000000000007"),
                        new Difference("at", "2026-03-02T12:00:01Z", "2026-03-02T12:00:00Z"),
                        new Difference("decision.approved", "true", "false"),
                        new Difference(
                                "id",
                                "00000000-0000-0001-0000-000000000002",
                                "00000000-0000-0001-0000-000000000001"),
                        new Difference("order", "", "00000000-0000-0002-0000-000000000002"),
                        new Difference("sequence", "18", "17"));
    }

    private static String denied() {
        OrderTicket ticket = buy("2", "AAPL").ticket();
        return Receipts.decided(
                        dollars()
                                .limit(RiskLimit.MAX_ORDER_QUANTITY, "1")
                                .quoted(share("AAPL"), "99", "101")
                                .of(ticket.instrument()),
                        ticket)
                .canonical();
    }
}
