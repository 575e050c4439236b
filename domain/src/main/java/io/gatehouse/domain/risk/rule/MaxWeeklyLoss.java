package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.risk.Judgement;
import io.gatehouse.domain.risk.LossSpan;
import io.gatehouse.domain.risk.RiskRule;
import io.gatehouse.domain.risk.Verdict;

/** Loss of the risk week, with what working openings and this order lose at their stops. */
public final class MaxWeeklyLoss implements RiskRule {
    @Override
    public String check() {
        return LossSpan.WEEK.check();
    }

    @Override
    public Verdict judge(Judgement order) {
        return PeriodLoss.judge(order, LossSpan.WEEK);
    }
}
