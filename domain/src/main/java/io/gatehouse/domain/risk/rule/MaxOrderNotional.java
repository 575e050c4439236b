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

/** Notional of the opening part at the highest price it may open at. */
public final class MaxOrderNotional implements RiskRule {
    @Override
    public String check() {
        return "max_order_notional";
    }

    @Override
    public boolean isOfSize() {
        return true;
    }

    @Override
    public Verdict judge(Judgement order) {
        Optional<BigDecimal> limit = order.limit(RiskLimit.MAX_ORDER_NOTIONAL);
        return limit.isPresent()
                ? Verdict.of(figures(order, limit.get()), "Order notional")
                : Verdict.NOT_JUDGED;
    }

    private static Figures figures(Judgement order, BigDecimal limit) {
        Usage usage = Usage.ofOrder(order.openingNotional());
        return Figures.of(Scope.INSTRUMENT, Unit.MONEY, limit, usage);
    }
}
