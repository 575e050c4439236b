package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.risk.Judgement;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.RiskRule;
import io.gatehouse.domain.risk.Verdict;

/** Orders that were accepted since the risk day began, with this one. */
public final class MaxOrdersPerDay implements RiskRule {
    @Override
    public String check() {
        return "max_orders_per_day";
    }

    @Override
    public Verdict judge(Judgement order) {
        return order.limit(RiskLimit.MAX_ORDERS_PER_DAY)
                .map(
                        limit ->
                                Counted.withOneMore(
                                        order.view().activity().ordersOfDay(),
                                        limit,
                                        "Orders of the day"))
                .orElse(Verdict.NOT_JUDGED);
    }
}
