package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.portfolio.ExposureLine;
import io.gatehouse.domain.portfolio.ExposureTotals;
import io.gatehouse.domain.risk.Judgement;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.RiskRule;
import io.gatehouse.domain.risk.Usage;
import io.gatehouse.domain.risk.Verdict;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Round trips begun since the risk day began, those that working orders will begin, and this one;
 * adding to a position begins none.
 */
public final class MaxTradesPerDay implements RiskRule {
    public static final String CHECK = "max_trades_per_day";

    @Override
    public String check() {
        return CHECK;
    }

    @Override
    public Verdict judge(Judgement order) {
        Optional<BigDecimal> limit = order.limit(RiskLimit.MAX_TRADES_PER_DAY);
        return limit.isPresent() ? judge(order, limit.get()) : Verdict.NOT_JUDGED;
    }

    private static Verdict judge(Judgement order, BigDecimal limit) {
        Optional<Integer> trades = order.view().activity().tradesOfDay();
        return trades.isPresent()
                ? Counted.of(usage(order, trades.get()), limit, "Trades of the day")
                : Counted.UNKNOWN;
    }

    private static Usage usage(Judgement order, int trades) {
        int pending = pending(order);
        int projected = trades + pending + (begins(order) ? 1 : 0);
        return new Usage(
                BigDecimal.valueOf(trades),
                BigDecimal.valueOf(pending),
                BigDecimal.valueOf(projected));
    }

    /** Of working orders: on what is not held yet, and on what they turn over. */
    private static int pending(Judgement order) {
        ExposureTotals before = order.totalsBefore();
        int pending = before.open() - before.held();
        for (ExposureLine line : order.exposures().lines()) {
            pending += line.isTurnedOver() ? 1 : 0;
        }
        return pending;
    }

    private static boolean begins(Judgement order) {
        boolean flips = order.effect().reducing().isPositive();
        return flips || !order.lineBefore().isOpen();
    }
}
