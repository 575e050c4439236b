package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.risk.Judgement;
import io.gatehouse.domain.risk.RiskRule;
import io.gatehouse.domain.risk.Scope;
import io.gatehouse.domain.risk.Verdict;

/** While the account is reducing, or halted, nothing opens. */
public final class ReduceOnlyMode implements RiskRule {
    @Override
    public String check() {
        return "reduce_only_mode";
    }

    @Override
    public Verdict judge(Judgement order) {
        return order.view().standing().tradingState() == TradingState.ACTIVE
                ? Verdict.PASSED
                : Verdict.breached(
                        Scope.ACCOUNT, "Only orders that reduce a position are accepted now.");
    }
}
