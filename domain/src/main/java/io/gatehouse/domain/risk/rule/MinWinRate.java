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
 * Winners among the last 20 decided trades, at least that share. Judged after every fifth trade:
 * too few block openings for the cooldown, and then 5 more may close before it is judged again.
 */
public final class MinWinRate implements RiskRule {
    /** Trades that close between two judgements. */
    public static final int JUDGED_EVERY = 5;

    /** Fewer trades say nothing. */
    private static final int JUDGED_TRADES = 20;

    @Override
    public String check() {
        return "min_win_rate";
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
        int judged = trades.size() - trades.size() % JUDGED_EVERY;
        if (judged < JUDGED_TRADES) {
            return Verdict.PASSED;
        }
        Instant until = Cooldown.after(order, trades.get(judged - 1).closedAt());
        return order.view().at().isBefore(until)
                ? Verdict.atLeast(figures(trades, judged, limit), "Win rate")
                : Verdict.PASSED;
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
