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
 * How far the stop lies from the entry, percent of the entry: neither so close that noise reaches
 * it, nor too far. An opening without a stop has no distance, and is denied for it.
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
                ? judge(entry.get(), stop.get(), least, most)
                : Verdict.breached(
                        Scope.ACCOUNT, "The distance of the stop is limited; give a stop_loss.");
    }

    private static Verdict judge(
            Price entry, Price stop, Optional<BigDecimal> least, Optional<BigDecimal> most) {
        BigDecimal distance = entry.minus(stop).abs();
        Verdict enough =
                least.isPresent()
                        ? Verdict.atLeast(figures(entry, distance, least.get()), WHAT)
                        : Verdict.PASSED;
        return enough.isBreach() || most.isEmpty()
                ? enough
                : Verdict.of(figures(entry, distance, most.get()), WHAT);
    }

    private static Figures figures(Price entry, BigDecimal distance, BigDecimal limit) {
        return Figures.measuredBy(
                entry.value(), Scope.ACCOUNT, Unit.PERCENT, limit, Usage.ofOrder(distance));
    }
}
