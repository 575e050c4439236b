package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.OrderType;
import io.gatehouse.domain.order.TimeInForce;
import io.gatehouse.domain.risk.Judgement;
import io.gatehouse.domain.risk.RiskRule;
import io.gatehouse.domain.risk.Scope;
import io.gatehouse.domain.risk.Verdict;

/**
 * Outside the instrument's session only GTC limit and stop orders are accepted, and wait; exits too
 * need a market.
 */
public final class MarketClosed implements RiskRule {
    @Override
    public String check() {
        return "market_closed";
    }

    @Override
    public boolean bindsReductions() {
        return true;
    }

    @Override
    public Verdict judge(Judgement order) {
        return order.view().marketOpen() || waits(order.ticket())
                ? Verdict.PASSED
                : Verdict.breached(
                        Scope.INSTRUMENT,
                        "The market is closed; only GTC limit and stop orders are accepted.");
    }

    private static boolean waits(OrderTicket ticket) {
        return ticket.timeInForce() == TimeInForce.GTC && ticket.type() != OrderType.MARKET;
    }
}
