package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.portfolio.ExposureLine;
import io.gatehouse.domain.risk.Figures;
import io.gatehouse.domain.risk.Judgement;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.RiskRule;
import io.gatehouse.domain.risk.Scope;
import io.gatehouse.domain.risk.Unit;
import io.gatehouse.domain.risk.Usage;
import io.gatehouse.domain.risk.Verdict;

import java.math.BigDecimal;
import java.util.Optional;

/** Worst-case committed capital of the instrument's correlation group over equity. */
public final class MaxCorrelationExposure implements RiskRule {
    @Override
    public String check() {
        return "max_correlation_exposure";
    }

    @Override
    public boolean isOfSize() {
        return true;
    }

    @Override
    public Verdict judge(Judgement order) {
        Optional<String> group = order.instrument().listing().correlationGroup();
        Optional<BigDecimal> limit = order.limit(RiskLimit.MAX_CORRELATION_EXPOSURE);
        return group.isPresent() && limit.isPresent()
                ? judge(order, group, limit.get())
                : Verdict.NOT_JUDGED;
    }

    private static Verdict judge(Judgement order, Optional<String> group, BigDecimal limit) {
        BigDecimal used = BigDecimal.ZERO;
        BigDecimal worst = BigDecimal.ZERO;
        for (ExposureLine other : order.exposures().lines()) {
            if (isOf(group, other) && !other.symbol().equals(order.lineBefore().symbol())) {
                used = Decimals.plus(used, other.usedCommitted());
                worst = Decimals.plus(worst, other.worstCommitted());
            }
        }
        Usage usage = order.committed().plus(used, worst.subtract(used));
        return Verdict.of(
                Figures.measuredBy(order.equity(), Scope.GROUP, Unit.RATIO, limit, usage),
                "Exposure of the group ",
                group.orElseThrow());
    }

    private static boolean isOf(Optional<String> group, ExposureLine line) {
        return line.isOpen() && line.correlationGroup().equals(group);
    }
}
