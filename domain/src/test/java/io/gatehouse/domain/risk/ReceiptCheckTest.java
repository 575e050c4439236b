package io.gatehouse.domain.risk;

import static io.gatehouse.domain.risk.Contracts.share;
import static io.gatehouse.domain.risk.TicketBuilder.buy;
import static io.gatehouse.domain.risk.ViewBuilder.dollars;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.risk.rule.RiskRules;

import org.junit.jupiter.api.Test;

class ReceiptCheckTest {
    private static final String RULES = "\"rules\":\"" + RiskRules.VERSION + "\"";

    /** Two shares where three are allowed. */
    private static final String APPROVED = approved();

    private final ReceiptCheck check =
            new ReceiptCheck(new ReceiptReplay(Receipts.READER, Receipts.GATE));

    @Test
    void findsNothingInAnHonestReceipt() {
        assertThat(check.faults(Receipts.sealed(APPROVED, true))).isEmpty();
    }

    @Test
    void saysThatATextIsNoReceipt() {
        assertThat(check.faults(Receipts.sealed("lost", true)))
                .containsExactly("cannot be read: Not canonical JSON at 0");
    }

    @Test
    void findsALimitThatWasBroken() {
        String altered =
                altered("\"iq\",\"3\",\"0\",\"0\",\"2\"", "\"iq\",\"1\",\"0\",\"0\",\"2\"");

        assertThat(check.faults(Receipts.sealed(altered, true)))
                .containsExactly(
                        "approved max_order_quantity at 2 where 1 is allowed",
                        "comes out differently in figures");
    }

    @Test
    void findsALimitThatWasBrokenUnderOtherRules() {
        String altered =
                altered("\"iq\",\"3\",\"0\",\"0\",\"2\"", "\"iq\",\"1\",\"0\",\"0\",\"2\"")
                        .replace(RULES, "\"rules\":\"0\"");

        assertThat(check.faults(Receipts.sealed(altered, true)))
                .containsExactly("approved max_order_quantity at 2 where 1 is allowed");
    }

    @Test
    void findsALossLimitThatHadBeenReached() {
        // The loss stood at its limit of 3, and the order added nothing to it.
        String altered =
                altered(
                                "\"max_order_quantity\",\"iq\",\"3\",\"0\"",
                                "\"max_daily_loss\",\"am\",\"3\",\"3\"")
                        .replace(RULES, "\"rules\":\"0\"");

        assertThat(check.faults(Receipts.sealed(altered, true)))
                .containsExactly("approved max_daily_loss at 2 where 3 is allowed");
    }

    @Test
    void findsNothingWhereNothingWasLostOfALimitOfZero() {
        String altered =
                altered(
                                "\"max_order_quantity\",\"iq\",\"3\",\"0\",\"0\",\"2\"",
                                "\"max_daily_loss\",\"am\",\"0\",\"0\",\"0\",\"0\"")
                        .replace(RULES, "\"rules\":\"0\"");

        assertThat(check.faults(Receipts.sealed(altered, true))).isEmpty();
    }

    @Test
    void findsThatTheRowSaysOtherwise() {
        assertThat(check.faults(Receipts.sealed(APPROVED, false)))
                .containsExactly("comes out differently in decision.approved");
    }

    private static String altered(String of, String becomes) {
        assertThat(APPROVED).contains(of);
        return APPROVED.replace(of, becomes);
    }

    private static String approved() {
        OrderTicket ticket = buy("2", "AAPL").ticket();
        return Receipts.decided(
                        dollars()
                                .limit(RiskLimit.MAX_ORDER_QUANTITY, "3")
                                .quoted(share("AAPL"), "99", "101")
                                .of(ticket.instrument()),
                        ticket)
                .canonical();
    }
}
