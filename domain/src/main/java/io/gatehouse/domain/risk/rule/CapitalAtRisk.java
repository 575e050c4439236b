package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.risk.Figures;
import io.gatehouse.domain.risk.Judgement;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.RiskRule;
import io.gatehouse.domain.risk.Scope;
import io.gatehouse.domain.risk.Unit;
import io.gatehouse.domain.risk.Usage;
import io.gatehouse.domain.risk.Verdict;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Heat: what all positions lose from their marks to their stops, and all working openings and this
 * one at theirs, as percent of equity; without a stop the stress move of the class.
 */
public final class CapitalAtRisk implements RiskRule {
    @Override
    public String check() {
        return "capital_at_risk";
    }

    @Override
    public boolean isOfSize() {
        return true;
    }

    @Override
    public Verdict judge(Judgement order) {
        Optional<BigDecimal> limit = order.limit(RiskLimit.MAX_CAPITAL_AT_RISK_PERCENT);
        return limit.isPresent()
                ? Verdict.of(figures(order, limit.get()), "Capital at risk")
                : Verdict.NOT_JUDGED;
    }

    private static Figures figures(Judgement order, BigDecimal limit) {
        BigDecimal used = order.heldRisk();
        BigDecimal reserved = order.exposures().pendingLossAtStop();
        BigDecimal projected = used.add(order.lossOfOpenings());
        return Figures.measuredBy(
                order.equity(),
                Scope.ACCOUNT,
                Unit.PERCENT,
                limit,
                new Usage(used, reserved, projected));
    }
}
