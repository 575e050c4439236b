package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.order.OrderOrigin;
import io.gatehouse.domain.risk.Judgement;
import io.gatehouse.domain.risk.RiskRule;
import io.gatehouse.domain.risk.Scope;
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
        boolean halted = order.view().standing().tradingState() == TradingState.HALTED;
        return halted && order.ticket().origin() == OrderOrigin.USER
                ? Verdict.breached(
                        Scope.ACCOUNT,
                        "Trading is halted; only protective orders run until it is lifted.")
                : Verdict.PASSED;
    }
}
