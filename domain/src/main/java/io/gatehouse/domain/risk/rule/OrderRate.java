package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.risk.Judgement;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.RiskRule;
import io.gatehouse.domain.risk.Verdict;

import java.math.BigDecimal;
import java.util.Optional;

/** Submits, replaces and cancels of the last minute with this one; no cancel is ever held up. */
public final class OrderRate implements RiskRule {
    @Override
    public String check() {
        return "order_rate";
    }

    @Override
    public Verdict judge(Judgement order) {
        Optional<BigDecimal> limit = order.limit(RiskLimit.MAX_ORDERS_PER_MINUTE);
        return limit.isPresent()
                ? Counted.withOneMore(
                        order.view().activity().ordersInMinute(), limit.get(), "Orders in a minute")
                : Verdict.NOT_JUDGED;
    }
}
