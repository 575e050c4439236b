package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.risk.Figures;
import io.gatehouse.domain.risk.Judgement;
import io.gatehouse.domain.risk.RiskRule;
import io.gatehouse.domain.risk.Scope;
import io.gatehouse.domain.risk.Unit;
import io.gatehouse.domain.risk.Usage;
import io.gatehouse.domain.risk.Verdict;

import java.math.BigDecimal;
import java.util.Optional;

/** Worst-case notional of one underlying, over all instruments on it, as percent of equity. */
public final class MaxUnderlyingNotional implements RiskRule {
    @Override
    public String check() {
        return "max_underlying_notional";
    }

    @Override
    public boolean isOfSize() {
        return true;
    }

    @Override
    public Verdict judge(Judgement order) {
        Optional<BigDecimal> limit =
                order.profile().underlyingNotionalPercent(order.instrument().assetClass());
        return limit.isPresent()
                ? Verdict.of(figures(order, limit.get()), "Notional of the underlying")
                : Verdict.NOT_JUDGED;
    }

    private static Figures figures(Judgement order, BigDecimal limit) {
        Usage usage = Related.notional(order, order.peers());
        return Figures.measuredBy(order.equity(), Scope.INSTRUMENT, Unit.PERCENT, limit, usage);
    }
}
