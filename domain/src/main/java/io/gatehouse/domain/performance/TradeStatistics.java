package io.gatehouse.domain.performance;

import io.gatehouse.domain.money.Decimals;

import java.math.BigDecimal;
import java.util.List;

/**
 * Closed trades in the order in which they closed: their totals, the longest streaks of wins and of
 * losses, and the expectancy in R of those whose risk is known.
 */
public record TradeStatistics(
        TradeTotals totals,
        int longestWinStreak,
        int longestLossStreak,
        Statistic<BigDecimal> expectancyInR) {

    public static TradeStatistics of(List<TradeOutcome> trades) {
        List<BigDecimal> results = trades.stream().map(TradeOutcome::net).toList();
        return new TradeStatistics(
                TradeTotals.of(results), longest(results, 1), longest(results, -1), meanR(trades));
    }

    // A trade that breaks even ends a streak of either kind.
    private static int longest(List<BigDecimal> results, int sign) {
        int longest = 0;
        int running = 0;
        for (BigDecimal result : results) {
            running = result.signum() == sign ? running + 1 : 0;
            longest = Math.max(longest, running);
        }
        return longest;
    }

    private static Statistic<BigDecimal> meanR(List<TradeOutcome> trades) {
        List<BigDecimal> known = trades.stream().flatMap(trade -> trade.r().stream()).toList();
        if (known.isEmpty()) {
            return Statistic.undefined(trades.isEmpty() ? Reason.NO_TRADES : Reason.NO_DATA);
        }
        BigDecimal sum = known.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return Statistic.known(sum.divide(BigDecimal.valueOf(known.size()), Decimals.RATIO));
    }
}
