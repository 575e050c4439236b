package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.OrderType;
import io.gatehouse.domain.portfolio.ExposureLine;
import io.gatehouse.domain.risk.Judgement;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.RiskRule;
import io.gatehouse.domain.risk.Usage;
import io.gatehouse.domain.risk.Verdict;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Round trips begun since the risk day began, those that working orders may begin, and this one;
 * what adds to a position at once begins none.
 */
public final class MaxTradesPerDay implements RiskRule {
    public static final String CHECK = "max_trades_per_day";

    @Override
    public String check() {
        return CHECK;
    }

    @Override
    public boolean isOfSize() {
        return true;
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

    /**
     * What has been worked into a position may have been stopped out of it before the next order
     * fills: each that opens may begin a trade of its own.
     */
    private static int pending(Judgement order) {
        int pending = 0;
        for (ExposureLine line : order.exposures().lines()) {
            pending += line.openingOrders();
        }
        return pending;
    }

    /** An order that cannot rest adds to what is held now, or closes it, if it does no more. */
    private static boolean begins(Judgement order) {
        OrderTicket ticket = order.ticket();
        boolean fillsNow = ticket.type() == OrderType.MARKET || ticket.timeInForce().isImmediate();
        return !fillsNow || !order.lineBefore().isHeld() || turnsOver(order);
    }

    private static boolean turnsOver(Judgement order) {
        OrderTicket ticket = order.ticket();
        Quantity held = order.traded().position().quantity();
        return ticket.side().opposes(held) && ticket.quantity().compareTo(held.magnitude()) > 0;
    }
}
