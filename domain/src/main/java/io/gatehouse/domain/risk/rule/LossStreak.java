package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.risk.Activity.ClosedTrade;
import io.gatehouse.domain.risk.Figures;
import io.gatehouse.domain.risk.Judgement;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.RiskRule;
import io.gatehouse.domain.risk.Scope;
import io.gatehouse.domain.risk.Unit;
import io.gatehouse.domain.risk.Usage;
import io.gatehouse.domain.risk.Verdict;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * So many losing trades in a row block openings for the cooldown after the last one; every further
 * loss of the streak begins it anew.
 */
public final class LossStreak implements RiskRule {
    @Override
    public String check() {
        return "loss_streak";
    }

    @Override
    public Verdict judge(Judgement order) {
        Optional<BigDecimal> limit = order.limit(RiskLimit.MAX_CONSECUTIVE_LOSSES);
        return limit.isPresent() ? judge(order, limit.get()) : Verdict.NOT_JUDGED;
    }

    private static Verdict judge(Judgement order, BigDecimal limit) {
        Optional<List<ClosedTrade>> trades = order.view().activity().closedTrades();
        return trades.isPresent() ? judge(order, limit, trades.get()) : Counted.UNKNOWN;
    }

    private static Verdict judge(Judgement order, BigDecimal limit, List<ClosedTrade> trades) {
        BigDecimal losses = BigDecimal.valueOf(streak(trades));
        Figures figures =
                Figures.of(
                        Scope.ACCOUNT,
                        Unit.COUNT,
                        limit,
                        new Usage(losses, BigDecimal.ZERO, losses));
        if (losses.signum() == 0 || losses.compareTo(limit) < 0) {
            return new Verdict.Passed(Optional.of(figures));
        }
        Instant until =
                Cooldown.after(
                        order.profile(),
                        order.view().standing().risk(),
                        trades.getLast().closedAt());
        return order.view().at().isBefore(until)
                ? new Verdict.Breached(
                        Optional.of(figures),
                        Scope.ACCOUNT,
                        "The last " + losses + " trades lost; openings wait until " + until + ".")
                : new Verdict.Passed(Optional.of(figures));
    }

    private static int streak(List<ClosedTrade> trades) {
        int losses = 0;
        for (ClosedTrade trade : trades.reversed()) {
            if (trade.won()) {
                return losses;
            }
            losses++;
        }
        return losses;
    }
}
