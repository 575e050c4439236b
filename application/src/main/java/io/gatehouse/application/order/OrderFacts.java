package io.gatehouse.application.order;

import io.gatehouse.domain.audit.AuditFact;
import io.gatehouse.domain.order.Fill;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.position.Trade;
import io.gatehouse.domain.risk.Breach;
import io.gatehouse.domain.risk.RiskDecision;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the audit trail says of orders and fills. */
final class OrderFacts {
    private static final String CATEGORY = "order";

    private OrderFacts() {}

    static AuditFact placed(Order order) {
        return fact(
                "order_placed",
                describe(order.ticket()) + " passed the gate.",
                order,
                Map.of(),
                true);
    }

    static AuditFact protective(Order child) {
        return fact(
                "order_placed",
                describe(child.ticket()) + " protects the position.",
                child,
                Map.of(),
                true);
    }

    static AuditFact denied(Order order, RiskDecision.Denied denied) {
        String checks =
                denied.breaches().stream().map(Breach::check).collect(Collectors.joining(","));
        return fact(
                "order_denied",
                describe(order.ticket()) + " was denied.",
                order,
                Map.of("checks", checks, "max_quantity", denied.maxQuantity().toString()),
                false);
    }

    static AuditFact changed(String actionType, Order order, String description) {
        return fact(actionType, description, order, Map.of(), true);
    }

    static AuditFact protectionLost(Order child, String reason) {
        return fact(
                "protection_lost",
                describe(child.ticket()) + " does not protect the position: " + reason,
                child,
                Map.of(),
                false);
    }

    static AuditFact executed(Order order, Fill fill) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("quantity", fill.quantity().toString());
        details.put("price", fill.price().toString());
        details.put("execution", fill.executionId());
        return fact(
                "trade_executed",
                fill.side()
                        + " "
                        + fill.quantity()
                        + " "
                        + fill.instrument()
                        + " at "
                        + fill.price()
                        + ".",
                order,
                details,
                true);
    }

    static AuditFact positionClosed(Order order, Trade trade) {
        return new AuditFact(
                "position_closed",
                "trade",
                "The position in " + trade.instrument() + " is flat.",
                Map.of("pnl", trade.result().net().toPlainString()),
                Optional.of(trade.instrument().value()),
                Optional.of(order.id().value()),
                Optional.of(trade.id().value()),
                true);
    }

    private static AuditFact fact(
            String type,
            String description,
            Order order,
            Map<String, String> details,
            boolean success) {
        return new AuditFact(
                type,
                CATEGORY,
                description,
                details,
                Optional.of(order.instrument().value()),
                Optional.of(order.id().value()),
                order.identity().tradeId(),
                success);
    }

    private static String describe(OrderTicket ticket) {
        return ticket.side()
                + " "
                + ticket.quantity()
                + " "
                + ticket.instrument()
                + " "
                + ticket.type();
    }
}
