package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.risk.Judgement;
import io.gatehouse.domain.risk.RiskRule;
import io.gatehouse.domain.risk.Scope;
import io.gatehouse.domain.risk.Verdict;

/** A reduce-only order without a position against it that no working order closes yet. */
public final class NothingToReduce implements RiskRule {
    @Override
    public String check() {
        return "nothing_to_reduce";
    }

    @Override
    public boolean bindsReductions() {
        return true;
    }

    @Override
    public Verdict judge(Judgement order) {
        return order.ticket().reduceOnly() && order.effect().total().isZero()
                ? Verdict.breached(
                        Scope.INSTRUMENT,
                        "There is nothing left to reduce of "
                                + order.instrument().symbol()
                                + " on this side.")
                : Verdict.PASSED;
    }
}
