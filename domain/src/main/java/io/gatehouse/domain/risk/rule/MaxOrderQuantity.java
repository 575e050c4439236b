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

/** Quantity of the opening part, in lots of FX and metals, else in units or contracts. */
public final class MaxOrderQuantity implements RiskRule {
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
        return limit.isPresent()
                ? Verdict.of(figures(order, limit.get()), "Order quantity")
                : Verdict.NOT_JUDGED;
    }

    private static Figures figures(Judgement order, BigDecimal limit) {
        Usage usage = Usage.ofOrder(order.effect().opening().value());
        return Figures.of(Scope.INSTRUMENT, Unit.LOTS, limit, usage);
    }
}
