package io.gatehouse.domain.risk;

import static io.gatehouse.domain.risk.Contracts.share;
import static io.gatehouse.domain.risk.TicketBuilder.buy;
import static io.gatehouse.domain.risk.ViewBuilder.dollars;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.risk.RiskDecision.Denied;
import io.gatehouse.domain.risk.rule.MaxOrderQuantity;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Shares are bought whole, at most 8 of them, and 1000 are asked for. */
class LargestSizeTest {
    private final List<Integer> sizesTried = new ArrayList<>();

    @Test
    void isWhereTheLimitIsReached() {
        Denied denied = asked(new Noting(size -> false));

        assertThat(denied.maxQuantity().value()).isEqualByComparingTo("8");
        assertThat(denied.bindingCheck()).isEqualTo("max_order_quantity");
    }

    @Test
    void asksWhatPassesAtTheAskedSizeOfTheEndsOnly() {
        asked(new Noting(size -> false));

        // As it came, the smallest size, the largest found, and that once more as sent anew.
        assertThat(sizesTried).containsExactly(1000, 1, 8, 8);
    }

    @Test
    void passesEveryRuleEvenOneThatBindsSmallerSizesAlone() {
        Denied denied = asked(new Noting(size -> size >= 6 && size <= 8));

        assertThat(denied.maxQuantity().value()).isEqualByComparingTo("5");
        assertThat(denied.bindingCheck()).isEqualTo("noting");
    }

    private static Denied asked(RiskRule other) {
        RiskGate gate = new RiskGate(List.of(new MaxOrderQuantity(), other));
        OrderTicket ticket = buy("1000", "AAPL").ticket();
        PreTradeView view =
                dollars()
                        .limit(RiskLimit.MAX_ORDER_QUANTITY, "8")
                        .quoted(share("AAPL"), "99", "100")
                        .of(ticket.instrument());
        return (Denied) gate.decide(view, ticket);
    }

    /** Notes the sizes that it is asked about, and denies some. */
    private final class Noting implements RiskRule {
        private final IntPredicate denies;

        Noting(IntPredicate denies) {
            this.denies = denies;
        }

        @Override
        public String check() {
            return "noting";
        }

        @Override
        public Verdict judge(Judgement order) {
            int size = order.ticket().quantity().value().intValueExact();
            sizesTried.add(size);
            return denies.test(size)
                    ? Verdict.breached(Scope.INSTRUMENT, "Not of this size.")
                    : Verdict.PASSED;
        }
    }
}
