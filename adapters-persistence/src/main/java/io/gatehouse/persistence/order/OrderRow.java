package io.gatehouse.persistence.order;

import static io.gatehouse.persistence.PgType.BIGINT;
import static io.gatehouse.persistence.PgType.BOOLEAN;
import static io.gatehouse.persistence.PgType.NUMERIC;
import static io.gatehouse.persistence.PgType.TEXT;
import static io.gatehouse.persistence.PgType.TIMESTAMPTZ;
import static io.gatehouse.persistence.PgType.UUID;

import io.gatehouse.application.port.OrderStore.Stored;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderChange;
import io.gatehouse.domain.order.OrderIdentity;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.SignalTag;
import io.gatehouse.persistence.Table;

import java.util.Optional;
import java.util.function.Function;

/** How a row of orders is written. */
record OrderRow(Order order, String requestHash) {
    static final Table<OrderRow> TABLE =
            Table.<OrderRow>named("orders")
                    .key("account_id", UUID, row -> row.order.accountId())
                    .key("order_id", UUID, row -> row.order.id())
                    .fixed("client_order_id", TEXT, row -> row.names().clientOrderId())
                    .fixed("client_named", BOOLEAN, row -> row.names().clientNamed())
                    .fixed("request_hash", TEXT, OrderRow::requestHash)
                    .fixed("broker", TEXT, row -> row.names().broker())
                    .fixed("broker_reference", BIGINT, row -> row.names().brokerReference().value())
                    .fixed("parent_id", UUID, row -> row.names().parentId())
                    .fixed("decision_id", UUID, row -> row.names().decisionId())
                    .fixed("instrument", TEXT, row -> row.ticket().instrument())
                    .fixed("side", TEXT, row -> row.ticket().side())
                    .fixed("order_type", TEXT, row -> row.ticket().type())
                    .fixed("origin", TEXT, row -> row.ticket().origin())
                    .fixed("allow_resize", BOOLEAN, row -> row.ticket().allowResize())
                    .fixed("risk_amount", NUMERIC, row -> row.ticket().riskAmount())
                    .fixed("signal_id", UUID, row -> row.names().signal().map(SignalTag::signalId))
                    .fixed(
                            "strategy",
                            TEXT,
                            row -> row.names().signal().flatMap(SignalTag::strategy))
                    .fixed("created_at", TIMESTAMPTZ, row -> row.order.createdAt())
                    .column("time_in_force", TEXT, row -> row.ticket().timeInForce())
                    .column("reduce_only", BOOLEAN, row -> row.ticket().reduceOnly())
                    .column("quantity", NUMERIC, row -> row.ticket().quantity())
                    .column("price", NUMERIC, row -> row.ticket().price())
                    .column("stop_price", NUMERIC, row -> row.ticket().stopPrice())
                    .column("stop_loss", NUMERIC, row -> row.ticket().protection().stopLoss())
                    .column("target_price", NUMERIC, row -> row.ticket().protection().targetPrice())
                    .column("adjusted_from", NUMERIC, row -> row.order.adjustedFrom())
                    .column("has_change", BOOLEAN, row -> row.order.pendingChange().isPresent())
                    .column("change_quantity", NUMERIC, row -> row.asked(OrderChange::quantity))
                    .column("change_price", NUMERIC, row -> row.asked(OrderChange::price))
                    .column("change_stop_price", NUMERIC, row -> row.asked(OrderChange::stopPrice))
                    .column("expires_at", TIMESTAMPTZ, row -> row.order.expiresAt())
                    .column("broker_order_id", TEXT, row -> row.names().brokerOrderId())
                    .column("trade_id", UUID, row -> row.names().tradeId())
                    .column("status", TEXT, row -> row.order.status())
                    .column("is_working", BOOLEAN, row -> row.order.status().isWorking())
                    .column("triggered", BOOLEAN, row -> row.order.triggered())
                    .column("filled", NUMERIC, row -> row.order.execution().filled())
                    .column("cost", NUMERIC, row -> row.order.execution().cost())
                    .column("fees", NUMERIC, row -> row.order.execution().fees())
                    .column("last_fill_at", TIMESTAMPTZ, row -> row.order.execution().lastFillAt())
                    .column("reject_reason", TEXT, row -> row.order.rejectReason())
                    .column("updated_at", TIMESTAMPTZ, row -> row.order.updatedAt())
                    .build();

    static OrderRow from(Stored stored) {
        return new OrderRow(stored.order(), stored.requestHash());
    }

    /** For an update, which leaves the hash of the request as it is. */
    static OrderRow from(Order order) {
        return new OrderRow(order, "");
    }

    private OrderIdentity names() {
        return order.identity();
    }

    private OrderTicket ticket() {
        return order.ticket();
    }

    private <T> Optional<T> asked(Function<OrderChange, Optional<T>> part) {
        return order.pendingChange().flatMap(part);
    }
}
