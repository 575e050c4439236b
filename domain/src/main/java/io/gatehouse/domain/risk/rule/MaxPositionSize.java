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

/** Worst-case committed capital of the instrument, in base currency. */
public final class MaxPositionSize implements RiskRule {
    @Override
    public String check() {
        return "max_position_size";
    }

    @Override
    public boolean isOfSize() {
        return true;
    }

    @Override
    public Verdict judge(Judgement order) {
        Optional<BigDecimal> limit = order.limit(RiskLimit.MAX_POSITION_SIZE);
        return limit.isPresent()
                ? Verdict.of(figures(order, limit.get()), "Position size")
                : Verdict.NOT_JUDGED;
    }

    private static Figures figures(Judgement order, BigDecimal limit) {
        return Figures.of(Scope.INSTRUMENT, Unit.MONEY, limit, order.committed());
    }
}
