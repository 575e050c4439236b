package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.risk.Judgement;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.RiskRule;
import io.gatehouse.domain.risk.Verdict;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Orders that were accepted since the risk day began, with this one; a change is judged as the
 * order that it changes, and is no other one.
 */
public final class MaxOrdersPerDay implements RiskRule {
    public static final String CHECK = "max_orders_per_day";

    @Override
    public String check() {
        return CHECK;
    }

    @Override
    public Verdict judge(Judgement order) {
        Optional<BigDecimal> limit = order.limit(RiskLimit.MAX_ORDERS_PER_DAY);
        return limit.isPresent()
                ? Counted.withOneMore(
                        order.view().activity().ordersOfDay(), limit.get(), "Orders of the day")
                : Verdict.NOT_JUDGED;
    }
}
