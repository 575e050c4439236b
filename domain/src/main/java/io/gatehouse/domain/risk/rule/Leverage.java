package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.risk.Figures;
import io.gatehouse.domain.risk.Judgement;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.RiskRule;
import io.gatehouse.domain.risk.Scope;
import io.gatehouse.domain.risk.Unit;
import io.gatehouse.domain.risk.Verdict;

import java.math.BigDecimal;
import java.util.Optional;

/** Worst-case gross notional over equity: a cap, never buying power. */
public final class Leverage implements RiskRule {
    @Override
    public String check() {
        return "leverage";
    }

    @Override
    public boolean isOfSize() {
        return true;
    }

    @Override
    public Verdict judge(Judgement order) {
        Optional<BigDecimal> limit = order.limit(RiskLimit.LEVERAGE_LIMIT);
        return limit.isPresent()
                ? Verdict.of(figures(order, limit.get()), "Leverage")
                : Verdict.NOT_JUDGED;
    }

    private static Figures figures(Judgement order, BigDecimal limit) {
        return Figures.measuredBy(
                order.equity(), Scope.ACCOUNT, Unit.RATIO, limit, order.notional());
    }
}
