package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.order.OrderOrigin;
import io.gatehouse.domain.risk.Judgement;
import io.gatehouse.domain.risk.RiskRule;
import io.gatehouse.domain.risk.Scope;
import io.gatehouse.domain.risk.TradingStates;
import io.gatehouse.domain.risk.Verdict;

/** A halt refuses every order of a user, exits too; protective orders and a flatten still run. */
public final class TradingHalted implements RiskRule {
    @Override
    public String check() {
        return "trading_halted";
    }

    @Override
    public boolean bindsReductions() {
        return true;
    }

    @Override
    public Verdict judge(Judgement order) {
        TradingStates states = order.view().standing().tradingStates();
        boolean halted = states.strictest() == TradingState.HALTED;
        return halted && order.ticket().origin() == OrderOrigin.USER
                ? Verdict.breached(states.scope(), message(states.scope()))
                : Verdict.PASSED;
    }

    private static String message(Scope scope) {
        return switch (scope) {
                    case PLATFORM -> "Trading is halted on the whole platform";
                    case USER -> "Trading is halted on all accounts of the user";
                    case INSTRUMENT -> "Trading is halted in this instrument";
                    case ACCOUNT, GROUP -> "Trading is halted";
                }
                + "; only protective orders run until it is lifted.";
    }
}
