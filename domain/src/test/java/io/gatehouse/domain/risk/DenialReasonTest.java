package io.gatehouse.domain.risk;

import static io.gatehouse.domain.risk.Contracts.share;
import static io.gatehouse.domain.risk.TicketBuilder.buy;
import static io.gatehouse.domain.risk.ViewBuilder.dollars;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.money.Quantity;

import org.junit.jupiter.api.Test;

class DenialReasonTest {
    /** Two shares, where one is the most of an order. */
    private static final Receipt RECEIPT =
            Receipts.decided(
                    dollars()
                            .limit(RiskLimit.MAX_ORDER_QUANTITY, "1")
                            .quoted(share("AAPL"), "99", "101")
                            .of(buy("2", "AAPL").ticket().instrument()),
                    buy("2", "AAPL").stopLoss("95").ticket());

    private static final RiskDecision.Denied DENIED = (RiskDecision.Denied) RECEIPT.decision();

    @Test
    void isTheBindingCheckWithItsSentence() {
        DenialReason reason = DenialReason.of(DENIED);

        assertThat(reason.check()).isEqualTo("max_order_quantity");
        assertThat(reason.message()).isNotBlank().isEqualTo(DENIED.breaches().getFirst().message());
    }

    @Test
    void readsTheSameFromTheReceipt() {
        assertThat(DenialReason.of(Receipts.sealed(RECEIPT))).isEqualTo(DenialReason.of(DENIED));
    }

    @Test
    void namesACheckThatOnlyTheNextLotStepBreaks() {
        RiskDecision.Denied other =
                new RiskDecision.Denied(Quantity.of("1"), "leverage", DENIED.verdicts());
        Receipt receipt = RECEIPT.deciding(other);
        DenialReason expected = new DenialReason("leverage", "One lot step more breaks leverage.");

        assertThat(DenialReason.of(other)).isEqualTo(expected);
        assertThat(DenialReason.of(Receipts.sealed(receipt))).isEqualTo(expected);
    }
}
