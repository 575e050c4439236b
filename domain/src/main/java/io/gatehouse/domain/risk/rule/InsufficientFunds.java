package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.portfolio.BuyingPower;
import io.gatehouse.domain.risk.Figures;
import io.gatehouse.domain.risk.Judgement;
import io.gatehouse.domain.risk.RiskRule;
import io.gatehouse.domain.risk.Scope;
import io.gatehouse.domain.risk.Unit;
import io.gatehouse.domain.risk.Usage;
import io.gatehouse.domain.risk.Verdict;

import java.math.BigDecimal;

/**
 * Fully paid instruments: cost and fees against cash. Proceeds of short sales are not spendable;
 * margin, open losses of margined positions and what working orders will take are gone already.
 * Where a broker tells that less is free, that is the limit.
 */
public final class InsufficientFunds implements RiskRule {
    @Override
    public String check() {
        return "insufficient_funds";
    }

    @Override
    public boolean isOfSize() {
        return true;
    }

    @Override
    public Verdict judge(Judgement order) {
        return order.traded().isMargined()
                ? Verdict.NOT_JUDGED
                : Verdict.of(figures(order, order.buyingPower()), "Cash committed");
    }

    private static Figures figures(Judgement order, BuyingPower power) {
        BigDecimal used = power.used();
        BigDecimal reserved = power.reserved();
        BigDecimal projected = used.add(reserved).add(order.cashNeeded());
        return Figures.of(
                Scope.ACCOUNT, Unit.MONEY, order.spendable(), new Usage(used, reserved, projected));
    }
}
