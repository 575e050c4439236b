package io.gatehouse.persistence.order;

import static io.gatehouse.persistence.PgType.BIGINT;
import static io.gatehouse.persistence.PgType.TEXT;
import static io.gatehouse.persistence.PgType.TIMESTAMPTZ;
import static io.gatehouse.persistence.PgType.UUID;

import io.gatehouse.application.port.OrderStore.OwnedEvent;
import io.gatehouse.domain.order.OrderEvent;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.order.OrderStatus;
import io.gatehouse.persistence.Row;
import io.gatehouse.persistence.Table;

/** A row of order_event. */
final class EventRow {
    static final Table<OwnedEvent> TABLE =
            Table.<OwnedEvent>named("order_event")
                    .key("account_id", UUID, OwnedEvent::account)
                    .key("order_id", UUID, row -> row.event().orderId())
                    .key("sequence", BIGINT, row -> row.event().sequence())
                    .fixed("kind", TEXT, row -> row.event().kind())
                    .fixed("status", TEXT, row -> row.event().status())
                    .fixed("at", TIMESTAMPTZ, row -> row.event().at())
                    .fixed("detail", TEXT, row -> row.event().detail())
                    .build();

    private EventRow() {}

    static OrderEvent to(Row row) {
        return new OrderEvent(
                new OrderId(row.uuid("order_id")),
                row.number("sequence"),
                row.text("kind"),
                row.constant("status", OrderStatus.class),
                row.instant("at"),
                row.text("detail"));
    }
}
