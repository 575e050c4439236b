package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.risk.Activity.ClosedTrade;
import io.gatehouse.domain.risk.Figures;
import io.gatehouse.domain.risk.Judgement;
import io.gatehouse.domain.risk.PreTradeView;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.RiskProfile;
import io.gatehouse.domain.risk.RiskRule;
import io.gatehouse.domain.risk.RiskState;
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
    public static final String CHECK = "loss_streak";

    @Override
    public String check() {
        return CHECK;
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
        BigDecimal losses = streak(trades);
        Figures figures =
                Figures.of(
                        Scope.ACCOUNT,
                        Unit.COUNT,
                        limit,
                        new Usage(losses, BigDecimal.ZERO, losses));
        PreTradeView view = order.view();
        Optional<Instant> until =
                blocksUntil(view.profile(), view.standing().risk(), trades, view.at());
        return until.isPresent()
                ? new Verdict.Breached(
                        Optional.of(figures),
                        Scope.ACCOUNT,
                        "The last "
                                + losses
                                + " trades lost; openings wait until "
                                + until.get()
                                + ".")
                : new Verdict.Passed(Optional.of(figures));
    }

    /** Until when openings wait for the trades that have closed; empty while they may go. */
    public static Optional<Instant> blocksUntil(
            RiskProfile profile, RiskState risk, List<ClosedTrade> trades, Instant now) {
        BigDecimal losses = streak(trades);
        return profile.limit(RiskLimit.MAX_CONSECUTIVE_LOSSES)
                .filter(limit -> losses.signum() > 0 && losses.compareTo(limit) >= 0)
                .map(limit -> Cooldown.after(profile, risk, trades.getLast().closedAt()))
                .filter(now::isBefore);
    }

    private static BigDecimal streak(List<ClosedTrade> trades) {
        int losses = 0;
        for (ClosedTrade trade : trades.reversed()) {
            if (trade.won()) {
                break;
            }
            losses++;
        }
        return BigDecimal.valueOf(losses);
    }
}
