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

/** Worst-case committed capital of the instrument as percent of equity. */
public final class MaxPositionPercent implements RiskRule {
    @Override
    public String check() {
        return "max_position_percent";
    }

    @Override
    public boolean isOfSize() {
        return true;
    }

    @Override
    public Verdict judge(Judgement order) {
        Optional<BigDecimal> limit = order.limit(RiskLimit.MAX_POSITION_PERCENT);
        return limit.isPresent()
                ? Verdict.of(figures(order, limit.get()), "Position size")
                : Verdict.NOT_JUDGED;
    }

    private static Figures figures(Judgement order, BigDecimal limit) {
        return Figures.measuredBy(
                order.equity(), Scope.INSTRUMENT, Unit.PERCENT, limit, order.committed());
    }
}
