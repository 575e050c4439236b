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
 * Distance of the target over that of the stop, both from the entry, at least so much. An opening
 * without one of the two has no ratio, and is denied for it.
 */
public final class RewardRisk implements RiskRule {
    @Override
    public String check() {
        return "reward_risk";
    }

    @Override
    public Verdict judge(Judgement order) {
        Optional<BigDecimal> limit = order.limit(RiskLimit.MIN_REWARD_RISK);
        Optional<Price> entry = order.expectedPrice();
        return limit.isPresent() && entry.isPresent()
                ? judge(order, entry.get(), limit.get())
                : Verdict.NOT_JUDGED;
    }

    private static Verdict judge(Judgement order, Price entry, BigDecimal limit) {
        Optional<Price> stop = order.ticket().protection().stopLoss();
        Optional<Price> target = order.ticket().protection().targetPrice();
        if (stop.isEmpty() || target.isEmpty()) {
            return Verdict.breached(
                    Scope.ACCOUNT,
                    "Reward over risk is limited; give a stop_loss and a target_price.");
        }
        Figures figures =
                Figures.measuredBy(
                        entry.minus(stop.get()).abs(),
                        Scope.ACCOUNT,
                        Unit.RATIO,
                        limit,
                        Usage.ofOrder(target.get().minus(entry).abs()));
        return Verdict.atLeast(figures, "Reward over risk");
    }
}
