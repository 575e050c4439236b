package io.gatehouse.domain.risk.rule;

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
        return order.ticket()
                .riskAmount()
                .map(declared -> judge(order, declared))
                .orElse(Verdict.NOT_JUDGED);
    }

    private static Verdict judge(Judgement order, BigDecimal declared) {
        Usage usage = Usage.ofOrder(order.openedBefore().lossAtStop(), order.lossAtStop());
        return Verdict.of(
                Figures.of(Scope.ACCOUNT, Unit.MONEY, declared, usage),
                "The loss at the stop, against the declared risk,");
    }
}
