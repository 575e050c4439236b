package io.gatehouse.domain.risk;

import static io.gatehouse.domain.risk.Contracts.share;
import static io.gatehouse.domain.risk.TicketBuilder.sell;
import static io.gatehouse.domain.risk.ViewBuilder.dollars;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.order.OrderOrigin;
import io.gatehouse.domain.risk.RiskDecision.Approved;
import io.gatehouse.domain.risk.RiskDecision.Denied;

import org.junit.jupiter.api.Test;

import java.time.Duration;

/** What reduces goes out whatever else is wrong. */
class ExitsAtTheGateTest extends GateCase {
    private final ViewBuilder everythingWrong =
            dollars("-5000")
                    .inactive()
                    .state(TradingState.REDUCING)
                    .denying("AAPL")
                    .latchedDay("100000")
                    .navPeak("100000", "1", true)
                    .balance("EUR", "5")
                    .limit(RiskLimit.MAX_ORDER_QUANTITY, "1")
                    .limit(RiskLimit.MAX_ORDER_NOTIONAL, "1")
                    .limit(RiskLimit.MAX_POSITION_SIZE, "1")
                    .limit(RiskLimit.MAX_OPEN_POSITIONS, "0")
                    .limit(RiskLimit.LEVERAGE_LIMIT, "0")
                    .limit(RiskLimit.MAX_DAILY_LOSS, "1")
                    .limit(RiskLimit.MAX_DRAWDOWN_PERCENT, "1")
                    .limit(RiskLimit.MAX_PRICE_AGE_SECONDS, "1")
                    .limit(RiskLimit.DUPLICATE_WINDOW_SECONDS, "2")
                    .with(RiskSwitch.STOP_LOSS_REQUIRED)
                    .held(Contracts.untradable(share("AAPL")), "10.5", "90", "99", "101")
                    .quoteAge("AAPL", Duration.ofHours(1))
                    .recent(sell("10.5", "AAPL"), Duration.ofMillis(1));

    @Test
    void passAtAnySizeUpToThePosition() {
        assertThat(decide(everythingWrong, sell("10.5", "AAPL")).isApproved()).isTrue();
        assertThat(decide(everythingWrong, sell("0.3", "AAPL")).isApproved()).isTrue();
    }

    @Test
    void ignoreAStopOrTargetOfTheirOwn() {
        assertThat(
                        decide(everythingWrong, sell("5", "AAPL").stopLoss("1").target("900"))
                                .isApproved())
                .isTrue();
    }

    @Test
    void areWhatWouldPassOfALargerOrder() {
        Denied denied = denied(decide(everythingWrong, sell("20", "AAPL")));

        assertThat(denied.maxQuantity().value()).isEqualByComparingTo("10.5");
    }

    @Test
    void areWhatALargerOrderIsResizedTo() {
        Approved approved = approved(decide(everythingWrong, sell("20", "AAPL").allowResize()));

        assertThat(approved.quantity().value()).isEqualByComparingTo("10.5");
        assertThat(approved.effect().isPureReduction()).isTrue();
    }

    @Test
    void stopAtAHaltForAUserOnly() {
        everythingWrong.state(TradingState.HALTED);

        Denied denied = denied(decide(everythingWrong, sell("20", "AAPL")));
        assertThat(denied.maxQuantity().isZero()).isTrue();
        assertThat(
                        decide(
                                        everythingWrong,
                                        sell("10.5", "AAPL").reduceOnly().from(OrderOrigin.SYSTEM))
                                .isApproved())
                .isTrue();
    }

    @Test
    void areClampedWhenReduceOnly() {
        Approved approved = approved(decide(everythingWrong, sell("20", "AAPL").reduceOnly()));

        assertThat(approved.quantity().value()).isEqualByComparingTo("10.5");
        assertThat(approved.adjustedFrom().orElseThrow().value()).isEqualByComparingTo("20");
    }
}
