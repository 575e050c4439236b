package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.ViewBuilder;

class RepeatExecutionTest extends OnceMoreContract {
    RepeatExecutionTest() {
        super(
                RiskLimit.MAX_REPEATS_PER_MINUTE,
                new RepeatExecution(),
                "Executions of the same side in a minute");
    }

    @Override
    ViewBuilder done(ViewBuilder view, int times) {
        return view.repeatsInMinute(times);
    }
}
