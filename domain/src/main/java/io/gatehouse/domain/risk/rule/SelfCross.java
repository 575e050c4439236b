package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.portfolio.WorkingOrder;
import io.gatehouse.domain.risk.CrossedOpeners;
import io.gatehouse.domain.risk.Judgement;
import io.gatehouse.domain.risk.RiskRule;
import io.gatehouse.domain.risk.Scope;
import io.gatehouse.domain.risk.Verdict;

import java.util.List;

/**
 * An opening that would trade against an own resting opener of the other side. An exit is never
 * held up for it: the opener is cancelled when the exit is accepted.
 */
public final class SelfCross implements RiskRule {
    @Override
    public String check() {
        return "self_cross";
    }

    @Override
    public Verdict judge(Judgement order) {
        if (order.ticket().type().hasStop() || order.expectedPrice().isEmpty()) {
            return Verdict.NOT_JUDGED;
        }
        List<WorkingOrder> crossed =
                CrossedOpeners.of(order.ticket(), order.traded(), order.view().workingOrders());
        return crossed.isEmpty() ? Verdict.PASSED : crossed(crossed.getFirst());
    }

    private static Verdict crossed(WorkingOrder working) {
        return Verdict.breached(
                Scope.INSTRUMENT,
                "The order would trade against the own working order "
                        + working.id()
                        + "; cancel it first.");
    }
}
