package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.instrument.AssetClass;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.risk.Figures;
import io.gatehouse.domain.risk.Judgement;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.RiskRule;
import io.gatehouse.domain.risk.Scope;
import io.gatehouse.domain.risk.Unit;
import io.gatehouse.domain.risk.Usage;
import io.gatehouse.domain.risk.Verdict;

import java.math.BigDecimal;

/**
 * The options level that an opening needs: 2 for a long option, 4 for an uncovered short one. What
 * covers a short option is not known before its strike and right are, so every short counts as
 * uncovered.
 */
public final class OptionLevel implements RiskRule {
    private static final Usage LONG = Usage.ofOrder(BigDecimal.TWO);
    private static final Usage UNCOVERED = Usage.ofOrder(BigDecimal.valueOf(4));

    @Override
    public String check() {
        return "option_level";
    }

    @Override
    public Verdict judge(Judgement order) {
        return order.instrument().assetClass() == AssetClass.OPTION
                ? order.limit(RiskLimit.OPTIONS_LEVEL)
                        .map(level -> judge(order.ticket().side(), level))
                        .orElse(Verdict.NOT_JUDGED)
                : Verdict.NOT_JUDGED;
    }

    private static Verdict judge(Side side, BigDecimal level) {
        Usage needed = side == Side.BUY ? LONG : UNCOVERED;
        return Verdict.of(
                Figures.of(Scope.ACCOUNT, Unit.COUNT, level, needed), "The options level needed");
    }
}
