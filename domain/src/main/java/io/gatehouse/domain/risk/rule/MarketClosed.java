package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.OrderType;
import io.gatehouse.domain.order.TimeInForce;
import io.gatehouse.domain.portfolio.ProtectionRoom;
import io.gatehouse.domain.portfolio.WorkingOrder;
import io.gatehouse.domain.risk.Judgement;
import io.gatehouse.domain.risk.RiskRule;
import io.gatehouse.domain.risk.Scope;
import io.gatehouse.domain.risk.Verdict;

import java.util.List;
import java.util.UUID;

/**
 * Outside the instrument's session only GTC limit and stop orders are accepted, and wait; exits too
 * need a market. A limit at or behind a stop is none of them: a gap at the open may fill both.
 */
public final class MarketClosed implements RiskRule {
    private static final OrderId UNNUMBERED = new OrderId(new UUID(0, 0));

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
        if (order.view().marketOpen()) {
            return Verdict.PASSED;
        }
        if (!waits(order.ticket())) {
            return Verdict.breached(
                    Scope.INSTRUMENT,
                    "The market is closed; only GTC limit and stop orders are accepted.");
        }
        return meetsStop(order)
                ? Verdict.breached(
                        Scope.INSTRUMENT,
                        "The market is closed; a limit at or behind the position's stop may fill"
                                + " with it at the open. One beyond the stop waits beside it.")
                : Verdict.PASSED;
    }

    private static boolean meetsStop(Judgement order) {
        OrderTicket ticket = order.ticket();
        WorkingOrder exit = WorkingOrder.of(UNNUMBERED, ticket, ticket.quantity());
        return ticket.type().hasLimit()
                && order.effect().reducing().isPositive()
                && stops(order).stream().anyMatch(stop -> ProtectionRoom.canMeet(exit, stop));
    }

    /** Those at work that close what the order would close. */
    private static List<Price> stops(Judgement order) {
        return order.view().workingOrders().stream()
                .filter(WorkingOrder::protective)
                .filter(stop -> stop.instrument().equals(order.ticket().instrument()))
                .filter(stop -> stop.side() == order.ticket().side())
                .flatMap(stop -> stop.stopPrice().stream())
                .toList();
    }

    private static boolean waits(OrderTicket ticket) {
        return ticket.timeInForce() == TimeInForce.GTC && ticket.type() != OrderType.MARKET;
    }
}
