package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.risk.Judgement;
import io.gatehouse.domain.risk.RiskRule;
import io.gatehouse.domain.risk.Scope;
import io.gatehouse.domain.risk.Verdict;

/** An account that was switched off opens nothing. */
public final class AccountInactive implements RiskRule {
    @Override
    public String check() {
        return "account_inactive";
    }

    @Override
    public Verdict judge(Judgement order) {
        return order.view().standing().active()
                ? Verdict.PASSED
                : Verdict.breached(Scope.ACCOUNT, "The account is not active.");
    }
}
