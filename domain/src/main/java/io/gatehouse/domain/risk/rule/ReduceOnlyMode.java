package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.risk.Judgement;
import io.gatehouse.domain.risk.RiskRule;
import io.gatehouse.domain.risk.Scope;
import io.gatehouse.domain.risk.TradingStates;
import io.gatehouse.domain.risk.Verdict;

/** While what an order falls under is reducing, or halted, nothing opens. */
public final class ReduceOnlyMode implements RiskRule {
    @Override
    public String check() {
        return "reduce_only_mode";
    }

    @Override
    public Verdict judge(Judgement order) {
        TradingStates states = order.view().standing().tradingStates();
        return states.strictest() == TradingState.ACTIVE
                ? Verdict.PASSED
                : Verdict.breached(states.scope(), message(states.scope()));
    }

    private static String message(Scope scope) {
        return "Only orders that reduce a position are accepted "
                + switch (scope) {
                    case PLATFORM -> "on the whole platform ";
                    case USER -> "on all accounts of the user ";
                    case INSTRUMENT -> "in this instrument ";
                    case ACCOUNT, GROUP -> "";
                }
                + "now.";
    }
}
