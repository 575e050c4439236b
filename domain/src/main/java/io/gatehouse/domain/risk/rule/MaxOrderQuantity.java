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

/**
 * Quantity of the opening part, in lots of FX and metals, else in units or contracts; of a change
 * with what the order has opened before.
 */
public final class MaxOrderQuantity implements RiskRule {
    private static final String WHAT = "Order quantity";

    @Override
    public String check() {
        return "max_order_quantity";
    }

    @Override
    public boolean isOfSize() {
        return true;
    }

    @Override
    public Verdict judge(Judgement order) {
        Optional<BigDecimal> limit = order.profile().orderQuantity(order.instrument().assetClass());
        return limit.isPresent() ? judge(order, limit.get()) : Verdict.NOT_JUDGED;
    }

    private static Verdict judge(Judgement order, BigDecimal limit) {
        return Overtaken.beside(
                order,
                Verdict.of(figures(limit, usage(order)), WHAT),
                WHAT,
                other -> Optional.of(figures(limit, Usage.ofOrder(other.quantity()))));
    }

    private static Usage usage(Judgement order) {
        return Usage.ofOrder(order.openedBefore().quantity(), order.effect().opening().value());
    }

    private static Figures figures(BigDecimal limit, Usage usage) {
        return Figures.of(Scope.INSTRUMENT, Unit.LOTS, limit, usage);
    }
}
