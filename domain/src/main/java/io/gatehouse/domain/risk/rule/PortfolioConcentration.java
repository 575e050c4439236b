package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.risk.Figures;
import io.gatehouse.domain.risk.Judgement;
import io.gatehouse.domain.risk.RiskRule;
import io.gatehouse.domain.risk.Scope;
import io.gatehouse.domain.risk.Unit;
import io.gatehouse.domain.risk.Usage;
import io.gatehouse.domain.risk.Verdict;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Worst-case committed capital of one underlying, over all instruments on it, as percent of equity;
 * the underlying's own limit wins over the general one.
 */
public final class PortfolioConcentration implements RiskRule {
    @Override
    public String check() {
        return "portfolio_concentration";
    }

    @Override
    public boolean isOfSize() {
        return true;
    }

    @Override
    public Verdict judge(Judgement order) {
        Symbol underlying = order.instrument().underlying();
        Optional<BigDecimal> limit = order.profile().concentrationPercent(underlying);
        return limit.isPresent() ? judge(order, underlying, limit.get()) : Verdict.NOT_JUDGED;
    }

    private static Verdict judge(Judgement order, Symbol underlying, BigDecimal limit) {
        Usage usage = Related.committed(order, order.peers());
        return Verdict.of(
                Figures.measuredBy(order.equity(), Scope.INSTRUMENT, Unit.PERCENT, limit, usage),
                "Concentration in ",
                underlying);
    }
}
