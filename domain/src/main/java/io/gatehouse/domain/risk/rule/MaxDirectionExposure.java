package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.risk.Figures;
import io.gatehouse.domain.risk.Judgement;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.RiskRule;
import io.gatehouse.domain.risk.Scope;
import io.gatehouse.domain.risk.Unit;
import io.gatehouse.domain.risk.Verdict;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * All longs, or all shorts, as percent of equity: those that the order adds to, with the pending
 * openings of its side.
 */
public final class MaxDirectionExposure implements RiskRule {
    @Override
    public String check() {
        return "max_direction_exposure";
    }

    @Override
    public boolean isSided() {
        return true;
    }

    @Override
    public boolean isOfSize() {
        return true;
    }

    @Override
    public Verdict judge(Judgement order) {
        Optional<BigDecimal> limit = order.limit(RiskLimit.MAX_DIRECTION_EXPOSURE_PERCENT);
        return limit.isPresent()
                ? Verdict.of(figures(order, limit.get()), what(order.ticket().side()))
                : Verdict.NOT_JUDGED;
    }

    private static String what(Side side) {
        return side == Side.BUY ? "Long exposure" : "Short exposure";
    }

    private static Figures figures(Judgement order, BigDecimal limit) {
        return Figures.measuredBy(
                order.equity(), Scope.ACCOUNT, Unit.PERCENT, limit, order.sideNotional());
    }
}
