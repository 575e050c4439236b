package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.portfolio.ExposureTotals;
import io.gatehouse.domain.risk.Figures;
import io.gatehouse.domain.risk.Judgement;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.RiskRule;
import io.gatehouse.domain.risk.Scope;
import io.gatehouse.domain.risk.Unit;
import io.gatehouse.domain.risk.Verdict;

import java.math.BigDecimal;

/** Worst-case gross notional over equity: a cap, never buying power. */
public final class Leverage implements RiskRule {
    @Override
    public String check() {
        return "leverage";
    }

    @Override
    public Verdict judge(Judgement order) {
        return order.profile()
                .limit(RiskLimit.LEVERAGE_LIMIT)
                .map(limit -> Verdict.of(figures(order, limit), "Leverage"))
                .orElse(Verdict.NOT_JUDGED);
    }

    private static Figures figures(Judgement order, BigDecimal limit) {
        ExposureTotals before = order.totalsBefore();
        BigDecimal equity = order.equity().max(BigDecimal.ZERO);
        BigDecimal reserved = before.worstNotional().subtract(before.usedNotional());
        BigDecimal projected = order.totalsAfter().worstNotional();
        return equity.signum() == 0
                ? Figures.of(
                        Scope.ACCOUNT,
                        Unit.RATIO,
                        BigDecimal.ZERO,
                        before.usedNotional(),
                        reserved,
                        projected)
                : Figures.of(
                        Scope.ACCOUNT,
                        Unit.RATIO,
                        limit,
                        before.usedNotional().divide(equity, Decimals.RATIO),
                        reserved.divide(equity, Decimals.RATIO),
                        projected.divide(equity, Decimals.RATIO));
    }
}
