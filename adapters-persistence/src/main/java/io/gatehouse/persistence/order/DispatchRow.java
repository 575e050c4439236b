package io.gatehouse.persistence.order;

import static io.gatehouse.persistence.PgType.TEXT;
import static io.gatehouse.persistence.PgType.TIMESTAMPTZ;
import static io.gatehouse.persistence.PgType.UUID;

import io.gatehouse.application.port.OrderStore.Intent;
import io.gatehouse.application.port.OrderStore.Settled;
import io.gatehouse.domain.account.BrokerId;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.persistence.Row;
import io.gatehouse.persistence.Table;

import java.util.stream.Stream;

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

    static final Table<Answered> ANSWERED =
            Table.<Answered>named("dispatch")
                    .key("account_id", UUID, answered -> answered.order().account())
                    .key("order_id", UUID, answered -> answered.order().order())
                    .key("kind", TEXT, Answered::kind)
                    .build();

    /** An order whose intent is settled if it is of this kind. */
    record Answered(Settled order, Intent.Kind kind) {
        /** All kinds but cancels. */
        static Stream<Answered> of(Settled order) {
            return Stream.of(
                    new Answered(order, Intent.Kind.NEW), new Answered(order, Intent.Kind.REPLACE));
        }
    }

    private DispatchRow() {}

    static Intent to(Row row) {
        return new Intent(
                row.accountId(),
                new OrderId(row.uuid("order_id")),
                new BrokerId(row.text("broker")),
                row.constant("kind", Intent.Kind.class),
                row.instant("at"));
    }
}
