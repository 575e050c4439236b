package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.portfolio.OvertakenOrder;
import io.gatehouse.domain.risk.Figures;
import io.gatehouse.domain.risk.Judgement;
import io.gatehouse.domain.risk.RiskRule;
import io.gatehouse.domain.risk.Scope;
import io.gatehouse.domain.risk.Unit;
import io.gatehouse.domain.risk.Usage;
import io.gatehouse.domain.risk.Verdict;

import java.math.BigDecimal;

/**
 * The opening loses no more at its stop, fees included, than its sender says that it risks; without
 * a stop the stress move of the asset class stands in. Of a change with what has opened before.
 */
public final class DeclaredRisk implements RiskRule {
    private static final String WHAT = "The loss at the stop, against the declared risk";

    @Override
    public String check() {
        return "declared_risk";
    }

    @Override
    public boolean isOfSize() {
        return true;
    }

    @Override
    public Verdict judge(Judgement order) {
        return Overtaken.beside(
                order,
                order.ticket()
                        .riskAmount()
                        .map(declared -> Verdict.of(figures(declared, usage(order)), WHAT + ","))
                        .orElse(Verdict.NOT_JUDGED),
                WHAT,
                other -> other.declaredRisk().map(declared -> figures(declared, usage(other))));
    }

    private static Usage usage(Judgement order) {
        return Usage.ofOrder(order.openedBefore().lossAtStop(), order.lossAtStop());
    }

    private static Usage usage(OvertakenOrder other) {
        return Usage.ofOrder(other.lossAtStop());
    }

    private static Figures figures(BigDecimal declared, Usage usage) {
        return Figures.of(Scope.ACCOUNT, Unit.MONEY, declared, usage);
    }
}
