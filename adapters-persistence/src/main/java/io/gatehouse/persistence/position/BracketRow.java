package io.gatehouse.persistence.position;

import static io.gatehouse.persistence.PgType.NUMERIC;
import static io.gatehouse.persistence.PgType.TEXT;
import static io.gatehouse.persistence.PgType.TIMESTAMPTZ;
import static io.gatehouse.persistence.PgType.UUID;

import io.gatehouse.application.port.PositionStore.Owned;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.order.Protection;
import io.gatehouse.domain.position.Bracket;
import io.gatehouse.domain.position.BracketId;
import io.gatehouse.persistence.Row;
import io.gatehouse.persistence.Table;

/** A row of bracket. */
final class BracketRow {
    static final Table<Owned<Bracket>> TABLE =
            Table.<Owned<Bracket>>named("bracket")
                    .key("account_id", UUID, Owned::account)
                    .key("bracket_id", UUID, row -> row.value().id())
                    .fixed("instrument", TEXT, row -> row.value().instrument())
                    .fixed("parent_order_id", UUID, row -> row.value().parentOrder())
                    .column("covered", NUMERIC, row -> row.value().covered())
                    .column("stop_loss", NUMERIC, row -> row.value().protection().stopLoss())
                    .column("target_price", NUMERIC, row -> row.value().protection().targetPrice())
                    .column("stop_order_id", UUID, row -> row.value().stopOrder())
                    .column("target_order_id", UUID, row -> row.value().targetOrder())
                    .fixed("created_at", TIMESTAMPTZ, row -> row.value().createdAt())
                    .build();

    static final Table<Owned<BracketId>> ENDED =
            Table.<Owned<BracketId>>named("bracket")
                    .key("account_id", UUID, Owned::account)
                    .key("bracket_id", UUID, Owned::value)
                    .build();

    private BracketRow() {}

    static Owned<Bracket> to(Row row) {
        Bracket bracket =
                new Bracket(
                        new BracketId(row.uuid("bracket_id")),
                        new Symbol(row.text("instrument")),
                        row.optionalUuid("parent_order_id").map(OrderId::new),
                        new Quantity(row.decimal("covered")),
                        new Protection(
                                row.optionalDecimal("stop_loss").map(Price::new),
                                row.optionalDecimal("target_price").map(Price::new)),
                        row.optionalUuid("stop_order_id").map(OrderId::new),
                        row.optionalUuid("target_order_id").map(OrderId::new),
                        row.instant("created_at"));
        return new Owned<>(row.accountId(), bracket);
    }
}
