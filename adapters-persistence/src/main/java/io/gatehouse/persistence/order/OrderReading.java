package io.gatehouse.persistence.order;

import io.gatehouse.application.port.OrderStore.Stored;
import io.gatehouse.domain.account.BrokerId;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.BrokerReference;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderChange;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.order.OrderIdentity;
import io.gatehouse.domain.order.OrderOrigin;
import io.gatehouse.domain.order.OrderStatus;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.OrderType;
import io.gatehouse.domain.order.Protection;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.order.SignalTag;
import io.gatehouse.domain.order.TimeInForce;
import io.gatehouse.persistence.Row;

import java.util.Optional;

/** How a row of orders is read. */
final class OrderReading {
    private OrderReading() {}

    static Stored stored(Row row) {
        return new Stored(order(row), row.text("request_hash"));
    }

    static Order order(Row row) {
        return new Order(
                identity(row),
                ticket(row),
                row.constant("status", OrderStatus.class),
                row.flag("triggered"),
                execution(row),
                quantity(row, "adjusted_from"),
                change(row),
                row.optionalText("reject_reason"),
                row.optionalInstant("expires_at"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }

    private static OrderIdentity identity(Row row) {
        return new OrderIdentity(
                new OrderId(row.uuid("order_id")),
                row.accountId(),
                row.text("client_order_id"),
                row.flag("client_named"),
                new BrokerId(row.text("broker")),
                new BrokerReference(row.number("broker_reference")),
                row.optionalText("broker_order_id"),
                row.optionalUuid("parent_id").map(OrderId::new),
                row.optionalUuid("decision_id"),
                row.optionalUuid("trade_id"),
                row.optionalUuid("signal_id")
                        .map(id -> new SignalTag(id, row.optionalText("strategy"))));
    }

    private static OrderTicket ticket(Row row) {
        return new OrderTicket(
                new Symbol(row.text("instrument")),
                row.constant("side", Side.class),
                row.constant("order_type", OrderType.class),
                new Quantity(row.decimal("quantity")),
                row.optionalPrice("price"),
                row.optionalPrice("stop_price"),
                row.constant("time_in_force", TimeInForce.class),
                new Protection(row.optionalPrice("stop_loss"), row.optionalPrice("target_price")),
                row.flag("reduce_only"),
                row.flag("allow_resize"),
                row.constant("origin", OrderOrigin.class),
                row.optionalDecimal("risk_amount"));
    }

    private static Order.Execution execution(Row row) {
        return new Order.Execution(
                new Quantity(row.decimal("filled")),
                row.decimal("cost"),
                row.decimal("fees"),
                row.optionalInstant("last_fill_at"));
    }

    private static Optional<OrderChange> change(Row row) {
        return row.flag("has_change")
                ? Optional.of(
                        new OrderChange(
                                quantity(row, "change_quantity"),
                                row.optionalPrice("change_price"),
                                row.optionalPrice("change_stop_price")))
                : Optional.empty();
    }

    private static Optional<Quantity> quantity(Row row, String column) {
        return row.optionalDecimal(column).map(Quantity::new);
    }
}
