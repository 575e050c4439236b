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
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Calendar days to an option's expiry in the zone of its exchange, the day itself being 0: at least
 * so many for every opening, at most so many for a short leg.
 */
public final class Dte implements RiskRule {
    private static final String WHAT = "Days to expiry";

    @Override
    public String check() {
        return "dte";
    }

    @Override
    public Verdict judge(Judgement order) {
        if (order.instrument().assetClass() != AssetClass.OPTION) {
            return Verdict.NOT_JUDGED;
        }
        Optional<BigDecimal> least = order.limit(RiskLimit.MIN_DTE);
        Optional<BigDecimal> most =
                order.ticket().side() == Side.SELL
                        ? order.limit(RiskLimit.MAX_DTE)
                        : Optional.empty();
        return least.isEmpty() && most.isEmpty() ? Verdict.NOT_JUDGED : judge(order, least, most);
    }

    private static Verdict judge(
            Judgement order, Optional<BigDecimal> least, Optional<BigDecimal> most) {
        OptionalLong days = order.instrument().listing().daysToExpiry(order.view().at());
        if (days.isEmpty()) {
            return Verdict.breached(
                    Scope.INSTRUMENT,
                    "It is not known when " + order.traded().symbol() + " expires.");
        }
        Usage usage = Usage.ofOrder(BigDecimal.valueOf(days.getAsLong()));
        Verdict verdict = least.map(limit -> atLeast(limit, usage)).orElse(Verdict.PASSED);
        return verdict.isBreach() || most.isEmpty() ? verdict : atMost(most.get(), usage);
    }

    private static Verdict atLeast(BigDecimal limit, Usage usage) {
        return Verdict.atLeast(Figures.of(Scope.INSTRUMENT, Unit.COUNT, limit, usage), WHAT);
    }

    private static Verdict atMost(BigDecimal limit, Usage usage) {
        return Verdict.of(Figures.of(Scope.INSTRUMENT, Unit.COUNT, limit, usage), WHAT);
    }
}
