package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.risk.Judgement;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.RiskRule;
import io.gatehouse.domain.risk.Verdict;

import java.math.BigDecimal;
import java.util.Optional;

/** Executions of the same instrument and side in the last minute, with this one. */
public final class RepeatExecution implements RiskRule {
    @Override
    public String check() {
        return "repeat_execution";
    }

    @Override
    public Verdict judge(Judgement order) {
        Optional<BigDecimal> limit = order.limit(RiskLimit.MAX_REPEATS_PER_MINUTE);
        return limit.isPresent()
                ? Counted.withOneMore(
                        order.view().activity().repeatsInMinute(),
                        limit.get(),
                        "Executions of the same side in a minute")
                : Verdict.NOT_JUDGED;
    }
}
