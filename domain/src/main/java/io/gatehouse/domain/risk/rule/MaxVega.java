package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.risk.Judgement;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.RiskRule;
import io.gatehouse.domain.risk.Usage;
import io.gatehouse.domain.risk.Verdict;

import java.math.BigDecimal;
import java.util.Optional;

/** Net vega per vol point, base currency; what is linear in its price has none. */
public final class MaxVega implements RiskRule {
    private static final Usage NONE = Usage.ofOrder(BigDecimal.ZERO);

    @Override
    public String check() {
        return "max_vega";
    }

    @Override
    public Verdict judge(Judgement order) {
        Optional<BigDecimal> limit = order.limit(RiskLimit.MAX_VEGA);
        return limit.isPresent()
                ? Greeks.ofLinear(order, limit.get(), NONE, "Vega")
                : Verdict.NOT_JUDGED;
    }
}
