package io.gatehouse.domain.risk;

import static io.gatehouse.domain.risk.Contracts.bounded;
import static io.gatehouse.domain.risk.Contracts.share;
import static io.gatehouse.domain.risk.TicketBuilder.buy;
import static io.gatehouse.domain.risk.ViewBuilder.dollars;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.risk.RiskDecision.Denied;

import org.junit.jupiter.api.Test;

import java.time.Duration;

/** Which size would have passed of an order that was denied, and what bound it. */
class LargestPassingSizeTest extends GateCase {
    private final ViewBuilder fiveAtMost =
            dollars("100000")
                    .quoted(share("AAPL"), "99", "101")
                    .limit(RiskLimit.MAX_ORDER_QUANTITY, "5")
                    .limit(RiskLimit.DUPLICATE_WINDOW_SECONDS, "2");

    @Test
    void isNoneThatWasSentAMomentAgo() {
        ViewBuilder view =
                fiveAtMost
                        .recent(buy("5", "AAPL"), Duration.ofMillis(1))
                        .recent(buy("4", "AAPL"), Duration.ofMillis(1));

        Denied denied = denied(decide(view, buy("9", "AAPL")));

        assertThat(denied.maxQuantity().value()).isEqualByComparingTo("3");
        assertThat(denied.bindingCheck()).isEqualTo("duplicate_order");
    }

    @Test
    void isZeroWhereEverySmallerOneWasSent() {
        fiveAtMost.limit(RiskLimit.MAX_ORDER_QUANTITY, "1");
        ViewBuilder view = fiveAtMost.recent(buy("1", "AAPL"), Duration.ofMillis(1));

        Denied denied = denied(decide(view, buy("9", "AAPL")));

        assertThat(denied.maxQuantity().value()).isZero();
        assertThat(denied.bindingCheck()).isEqualTo("duplicate_order");
    }

    @Test
    void isFoundAmongABillionSteps() {
        ViewBuilder view = dollars("12345678.90").quoted(share("AAPL"), "0.01", "0.01");

        assertThat(maxQuantity(view, buy("10000000000", "AAPL")))
                .isEqualByComparingTo("1234567890");
    }

    @Test
    void isZeroWhenNoSizePasses() {
        ViewBuilder view =
                dollars().with(RiskSwitch.STOP_LOSS_REQUIRED).quoted(share("AAPL"), "99", "101");
        Denied denied = denied(decide(view, buy("10", "AAPL")));

        assertThat(denied.maxQuantity().isZero()).isTrue();
        assertThat(denied.bindingCheck()).isEqualTo("stop_loss_required");
    }

    @Test
    void isZeroWhenTheLeastOrderIsTooLarge() {
        // 5 x 101 = 505 of 500
        ViewBuilder view = dollars("500").quoted(bounded(share("AAPL"), "5", "100"), "99", "101");
        Denied denied = denied(decide(view, buy("10", "AAPL")));

        assertThat(denied.maxQuantity().isZero()).isTrue();
        assertThat(denied.bindingCheck()).isEqualTo("insufficient_funds");
    }

    @Test
    void neverExceedsWhatWasAsked() {
        ViewBuilder view = dollars().quoted(bounded(share("AAPL"), "5", "100"), "99", "101");

        assertThat(maxQuantity(view, buy("3", "AAPL"))).isEqualByComparingTo("0");
        assertThat(maxQuantity(view, buy("7.5", "AAPL"))).isEqualByComparingTo("7");
    }

    @Test
    void namesTheCheckThatOneStepMoreBreaks() {
        // cash for 49, leverage for 25
        ViewBuilder view =
                dollars("5000")
                        .limit(RiskLimit.LEVERAGE_LIMIT, "0.5")
                        .quoted(share("AAPL"), "100", "100");
        Denied denied = denied(decide(view, buy("60", "AAPL")));

        assertThat(denied.breaches())
                .extracting(Breach::check)
                .containsExactly("leverage", "insufficient_funds");
        assertThat(denied.maxQuantity().value()).isEqualByComparingTo("25");
        assertThat(denied.bindingCheck()).isEqualTo("leverage");
    }

    @Test
    void isLessAWorkingOrderThatTakesTheSameRoom() {
        ViewBuilder view =
                dollars("5000")
                        .quoted(share("AAPL"), "99", "100")
                        .working(buy("20", "AAPL").limit("100"));

        assertThat(maxQuantity(view, buy("60", "AAPL"))).isEqualByComparingTo("30");
    }
}
