package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.risk.Judgement;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.RiskRule;
import io.gatehouse.domain.risk.Verdict;

import java.math.BigDecimal;
import java.util.Optional;

/** Net delta of the account in base currency; what is linear in its price has a delta of 1. */
public final class MaxDelta implements RiskRule {
    @Override
    public String check() {
        return "max_delta";
    }

    @Override
    public boolean isSided() {
        return true;
    }

    @Override
    public boolean isOfSize() {
        return true;
    }

    @Override
    public Verdict judge(Judgement order) {
        Optional<BigDecimal> limit = order.limit(RiskLimit.MAX_DELTA);
        return limit.isPresent()
                ? Greeks.ofLinear(order, limit.get(), order.netNotional(), "Delta")
                : Verdict.NOT_JUDGED;
    }
}
