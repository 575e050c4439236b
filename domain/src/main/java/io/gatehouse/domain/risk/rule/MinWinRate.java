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
 * Winners among the last 20 decided trades, at least that share. Judged after every fifth trade:
 * too few block openings for the cooldown, or until a person lets go of it, and then 5 more may
 * close before it is judged again.
 */
public final class MinWinRate implements RiskRule {
    public static final String CHECK = "min_win_rate";

    /** Trades that close between two judgements. */
    public static final int JUDGED_EVERY = 5;

    /** Fewer trades say nothing. */
    private static final int JUDGED_TRADES = 20;

    @Override
    public String check() {
        return CHECK;
    }

    @Override
    public Verdict judge(Judgement order) {
        Optional<BigDecimal> limit = order.limit(RiskLimit.MIN_WIN_RATE);
        return limit.isPresent() ? judge(order, limit.get()) : Verdict.NOT_JUDGED;
    }

    private static Verdict judge(Judgement order, BigDecimal limit) {
        Optional<List<ClosedTrade>> trades = order.view().activity().closedTrades();
        return trades.isPresent() ? judge(order, limit, trades.get()) : Counted.UNKNOWN;
    }

    private static Verdict judge(Judgement order, BigDecimal limit, List<ClosedTrade> trades) {
        PreTradeView view = order.view();
        return coolsUntil(view.profile(), view.standing().risk(), trades)
                        .filter(view.at()::isBefore)
                        .isPresent()
                ? verdict(trades, limit)
                : Verdict.PASSED;
    }

    /** Until when openings wait for the trades that have closed; empty while they may go. */
    public static Optional<Instant> blocksUntil(
            RiskProfile profile, RiskState risk, List<ClosedTrade> trades, Instant now) {
        return coolsUntil(profile, risk, trades)
                .filter(now::isBefore)
                .filter(
                        until ->
                                profile.limit(RiskLimit.MIN_WIN_RATE)
                                        .filter(limit -> verdict(trades, limit).isBreach())
                                        .isPresent());
    }

    /** The end of the cooldown after the last judgement; empty before one, or after a reset. */
    private static Optional<Instant> coolsUntil(
            RiskProfile profile, RiskState risk, List<ClosedTrade> trades) {
        int judged = judged(trades);
        if (judged < JUDGED_TRADES) {
            return Optional.empty();
        }
        Instant closedAt = trades.get(judged - 1).closedAt();
        return risk.trading().isWinRateReset(closedAt)
                ? Optional.empty()
                : Optional.of(Cooldown.after(profile, risk, closedAt));
    }

    private static int judged(List<ClosedTrade> trades) {
        return trades.size() - trades.size() % JUDGED_EVERY;
    }

    private static Verdict verdict(List<ClosedTrade> trades, BigDecimal limit) {
        return Verdict.atLeast(figures(trades, judged(trades), limit), "Win rate");
    }

    /** Of the trades up to there. */
    private static Figures figures(List<ClosedTrade> trades, int end, BigDecimal limit) {
        int wins = 0;
        for (int i = end - JUDGED_TRADES; i < end; i++) {
            wins += trades.get(i).won() ? 1 : 0;
        }
        BigDecimal won = BigDecimal.valueOf(wins);
        return Figures.measuredBy(
                BigDecimal.valueOf(JUDGED_TRADES),
                Scope.ACCOUNT,
                Unit.RATIO,
                limit,
                new Usage(won, BigDecimal.ZERO, won));
    }
}
