package io.gatehouse.application.risk;

import io.gatehouse.application.risk.Rehearsal.LeftOut;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.risk.OrderEffect;
import io.gatehouse.domain.risk.Receipt;
import io.gatehouse.domain.risk.RiskDecision;
import io.gatehouse.domain.risk.RiskDecision.Approved;
import io.gatehouse.domain.risk.RiskDecision.Denied;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What becomes of orders under other limits, told their decisions oldest first: how much less each
 * would have opened, and what no P&L can be told of.
 */
final class RehearsedOrders {
    private final Set<OrderId> judged = new HashSet<>();
    private final Map<OrderId, Smaller> smaller = new LinkedHashMap<>();
    private final Map<LeftOut, Integer> leftOut = new EnumMap<>(LeftOut.class);

    /** An order that would have opened at most so much, and not a unit where it is denied. */
    record Smaller(Symbol instrument, Quantity opening) {}

    /** Orders that would have opened less than they did. */
    Map<OrderId, Smaller> smaller() {
        return smaller;
    }

    Map<LeftOut, Integer> leftOut() {
        return leftOut;
    }

    void add(OrderId order, Receipt receipt, RiskDecision wouldBe) {
        boolean isFirst = judged.add(order);
        OrderEffect was = effect(receipt.decision());
        OrderEffect other = effect(wouldBe);
        if (was.equals(other)) {
            return;
        }
        if (!isFirst) {
            leaveOut(LeftOut.REPLACEMENTS);
        } else {
            keep(order, receipt.ticket().instrument(), was, other);
        }
    }

    private void keep(OrderId order, Symbol instrument, OrderEffect was, OrderEffect other) {
        if (other.total().compareTo(was.total()) > 0) {
            leaveOut(LeftOut.NOT_TRADED);
        }
        if (other.reducing().compareTo(was.reducing()) < 0) {
            leaveOut(LeftOut.REDUCTIONS);
        }
        if (other.opening().compareTo(was.opening()) < 0) {
            smaller.put(order, new Smaller(instrument, other.opening()));
        }
    }

    private void leaveOut(LeftOut what) {
        leftOut.merge(what, 1, Integer::sum);
    }

    private static OrderEffect effect(RiskDecision decision) {
        return switch (decision) {
            case Approved approved -> approved.effect();
            case Denied denied -> OrderEffect.NOTHING;
        };
    }
}
