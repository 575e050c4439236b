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
 * Notional of the opening part at the highest price it may open at; of a change with what the order
 * has opened before.
 */
public final class MaxOrderNotional implements RiskRule {
    private static final String WHAT = "Order notional";

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
        return limit.isPresent() ? judge(order, limit.get()) : Verdict.NOT_JUDGED;
    }

    private static Verdict judge(Judgement order, BigDecimal limit) {
        return Overtaken.beside(
                order,
                Verdict.of(figures(limit, usage(order)), WHAT),
                WHAT,
                other -> Optional.of(figures(limit, Usage.ofOrder(other.notional()))));
    }

    private static Usage usage(Judgement order) {
        return Usage.ofOrder(order.openedBefore().notional(), order.openingNotional());
    }

    private static Figures figures(BigDecimal limit, Usage usage) {
        return Figures.of(Scope.INSTRUMENT, Unit.MONEY, limit, usage);
    }
}
