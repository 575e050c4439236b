package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.risk.Judgement;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.RiskRule;
import io.gatehouse.domain.risk.Verdict;

/** Submits, replaces and cancels of the last minute with this one; no cancel is ever held up. */
public final class OrderRate implements RiskRule {
    @Override
    public String check() {
        return "order_rate";
    }

    @Override
    public Verdict judge(Judgement order) {
        return order.limit(RiskLimit.MAX_ORDERS_PER_MINUTE)
                .map(
                        limit ->
                                Counted.withOneMore(
                                        order.view().activity().ordersInMinute(),
                                        limit,
                                        "Orders in a minute"))
                .orElse(Verdict.NOT_JUDGED);
    }
}
