package io.gatehouse.persistence.order;

import static io.gatehouse.persistence.PgType.TEXT;
import static io.gatehouse.persistence.PgType.TIMESTAMPTZ;
import static io.gatehouse.persistence.PgType.UUID;

import io.gatehouse.application.port.OrderStore.Intent;
import io.gatehouse.application.port.OrderStore.Settled;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.BrokerId;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.persistence.Row;
import io.gatehouse.persistence.Table;

/** A row of dispatch: at most one intent an order, the last one asked for. */
final class DispatchRow {
    static final Table<Intent> TABLE =
            Table.<Intent>named("dispatch")
                    .key("account_id", UUID, Intent::account)
                    .key("order_id", UUID, Intent::order)
                    .fixed("broker", TEXT, Intent::broker)
                    .column("kind", TEXT, Intent::kind)
                    .column("at", TIMESTAMPTZ, Intent::at)
                    .build();

    static final Table<Settled> SETTLED =
            Table.<Settled>named("dispatch")
                    .key("account_id", UUID, Settled::account)
                    .key("order_id", UUID, Settled::order)
                    .build();

    private DispatchRow() {}

    static Intent to(Row row) {
        return new Intent(
                new AccountId(row.uuid("account_id")),
                new OrderId(row.uuid("order_id")),
                new BrokerId(row.text("broker")),
                row.constant("kind", Intent.Kind.class),
                row.instant("at"));
    }
}
