package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.money.Decimals;
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
 * What a position that is turned over leaves pays for what opens. Where a broker tells that less is
 * free, that is the limit.
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
        BigDecimal taken = order.cashNeeded().subtract(order.cashReleased());
        // What is left over beyond that is no use of funds, and its size no breach.
        BigDecimal projected = used.add(reserved).add(Decimals.atLeastZero(taken));
        return Figures.of(
                Scope.ACCOUNT, Unit.MONEY, order.spendable(), new Usage(used, reserved, projected));
    }
}
