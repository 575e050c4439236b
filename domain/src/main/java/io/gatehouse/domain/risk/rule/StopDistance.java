package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.money.Price;
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
 * How far the stop lies from the entry, percent of the entry: neither so close to the best entry
 * that noise reaches it, nor too far from the worst. Without a stop an opening is denied for it.
 */
public final class StopDistance implements RiskRule {
    public static final String CHECK = "stop_distance";

    private static final String WHAT = "Stop distance";

    @Override
    public String check() {
        return CHECK;
    }

    @Override
    public Verdict judge(Judgement order) {
        Optional<BigDecimal> least = order.limit(RiskLimit.MIN_STOP_DISTANCE_PERCENT);
        Optional<BigDecimal> most = order.limit(RiskLimit.MAX_STOP_DISTANCE_PERCENT);
        Optional<Price> entry = order.expectedPrice();
        if ((least.isEmpty() && most.isEmpty()) || entry.isEmpty()) {
            return Verdict.NOT_JUDGED;
        }
        Optional<Price> stop = order.ticket().protection().stopLoss();
        return stop.isPresent()
                ? judge(order, entry.get(), stop.get(), least, most)
                : Verdict.breached(
                        Scope.ACCOUNT, "The distance of the stop is limited; give a stop_loss.");
    }

    private static Verdict judge(
            Judgement order,
            Price entry,
            Price stop,
            Optional<BigDecimal> least,
            Optional<BigDecimal> most) {
        Verdict enough =
                least.isPresent()
                        ? Verdict.atLeast(nearest(order, entry, stop, least.get()), WHAT)
                        : Verdict.PASSED;
        return enough.isBreach() || most.isEmpty()
                ? enough
                : Verdict.of(figures(entry, stop, most.get()), WHAT);
    }

    private static Figures nearest(Judgement order, Price entry, Price stop, BigDecimal least) {
        return figures(PriceSide.bestPrice(order).orElse(entry), stop, least);
    }

    private static Figures figures(Price entry, Price stop, BigDecimal limit) {
        BigDecimal distance = entry.minus(stop).abs();
        return Figures.measuredBy(
                entry.value(), Scope.ACCOUNT, Unit.PERCENT, limit, Usage.ofOrder(distance));
    }
}
