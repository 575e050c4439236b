package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.risk.Judgement;
import io.gatehouse.domain.risk.RiskRule;
import io.gatehouse.domain.risk.RiskSwitch;
import io.gatehouse.domain.risk.Scope;
import io.gatehouse.domain.risk.Verdict;

/** Selling a fully paid security beyond what is held. */
public final class ShortSelling implements RiskRule {
    @Override
    public String check() {
        return "short_selling";
    }

    @Override
    public Verdict judge(Judgement order) {
        if (order.traded().isMargined() || order.ticket().side() == Side.BUY) {
            return Verdict.NOT_JUDGED;
        }
        return order.profile().isOn(RiskSwitch.SHORT_SELLING_ALLOWED)
                ? Verdict.PASSED
                : Verdict.breached(Scope.ACCOUNT, "The risk profile does not allow short selling.");
    }
}
