package io.gatehouse.domain.risk.rule;

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

/**
 * Loss of the opening part at its stop, fees of entry and exit included, as percent of equity;
 * without a stop the stress move of the asset class. Of a change with what has opened before.
 */
public final class RiskPerTrade implements RiskRule {
    public static final String CHECK = "risk_per_trade";
    private static final String WHAT = "Risk of the trade";

    @Override
    public String check() {
        return CHECK;
    }

    @Override
    public boolean isOfSize() {
        return true;
    }

    @Override
    public Verdict judge(Judgement order) {
        Optional<BigDecimal> limit = order.limit(RiskLimit.RISK_PER_TRADE_PERCENT);
        return limit.isPresent() ? judge(order, limit.get()) : Verdict.NOT_JUDGED;
    }

    private static Verdict judge(Judgement order, BigDecimal limit) {
        return Overtaken.beside(
                order,
                Verdict.of(figures(order, limit, usage(order)), WHAT),
                WHAT,
                other -> Optional.of(figures(order, limit, Usage.ofOrder(other.lossAtStop()))));
    }

    private static Usage usage(Judgement order) {
        return Usage.ofOrder(order.openedBefore().lossAtStop(), order.lossAtStop());
    }

    private static Figures figures(Judgement order, BigDecimal limit, Usage usage) {
        return Figures.measuredBy(order.equity(), Scope.ACCOUNT, Unit.PERCENT, limit, usage);
    }
}
