package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.portfolio.ExposureTotals;
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

/** Instruments with a position or a working order that opens one. */
public final class MaxOpenPositions implements RiskRule {
    @Override
    public String check() {
        return "max_open_positions";
    }

    @Override
    public boolean isOfSize() {
        return true;
    }

    @Override
    public Verdict judge(Judgement order) {
        Optional<BigDecimal> limit = order.limit(RiskLimit.MAX_OPEN_POSITIONS);
        return limit.isPresent()
                ? Verdict.of(figures(order, limit.get()), "Open positions")
                : Verdict.NOT_JUDGED;
    }

    private static Figures figures(Judgement order, BigDecimal limit) {
        ExposureTotals before = order.totalsBefore();
        Usage usage =
                new Usage(
                        BigDecimal.valueOf(before.held()),
                        BigDecimal.valueOf(before.open() - before.held()),
                        BigDecimal.valueOf(order.totalsAfter().open()));
        return Figures.of(Scope.ACCOUNT, Unit.COUNT, limit, usage);
    }
}
