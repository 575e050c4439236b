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

/**
 * Longs less shorts over all instruments as percent of equity, positive in the direction of the
 * order, with all pending openings of its side.
 */
public final class MaxNetExposure implements RiskRule {
    @Override
    public String check() {
        return "max_net_exposure";
    }

    @Override
    public boolean isSided() {
        return true;
    }

    @Override
    public boolean isOfSize() {
        return true;
    }

    @Override
    public Verdict judge(Judgement order) {
        Optional<BigDecimal> limit = order.limit(RiskLimit.MAX_NET_EXPOSURE_PERCENT);
        return limit.isPresent()
                ? Verdict.of(figures(order, limit.get()), "Net exposure")
                : Verdict.NOT_JUDGED;
    }

    private static Figures figures(Judgement order, BigDecimal limit) {
        return Figures.measuredBy(
                order.equity(), Scope.ACCOUNT, Unit.PERCENT, limit, order.netNotional());
    }
}
