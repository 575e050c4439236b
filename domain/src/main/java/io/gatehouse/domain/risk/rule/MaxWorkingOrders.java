package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.portfolio.WorkingOrder;
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

/** Working orders with this one; stops and targets of positions, which protect, do not count. */
public final class MaxWorkingOrders implements RiskRule {
    @Override
    public String check() {
        return "max_working_orders";
    }

    @Override
    public boolean isOfSize() {
        return true;
    }

    @Override
    public Verdict judge(Judgement order) {
        Optional<BigDecimal> limit = order.limit(RiskLimit.MAX_WORKING_ORDERS);
        return limit.isPresent()
                ? Verdict.of(figures(order, limit.get()), "Working orders")
                : Verdict.NOT_JUDGED;
    }

    private static Figures figures(Judgement order, BigDecimal limit) {
        int working = 0;
        for (WorkingOrder one : order.view().workingOrders()) {
            working += one.protective() ? 0 : 1;
        }
        Usage usage =
                new Usage(
                        BigDecimal.ZERO,
                        BigDecimal.valueOf(working),
                        BigDecimal.valueOf(working + 1L));
        return Figures.of(Scope.ACCOUNT, Unit.COUNT, limit, usage);
    }
}
