package io.gatehouse.persistence.position;

import static io.gatehouse.persistence.PgType.NUMERIC;
import static io.gatehouse.persistence.PgType.TEXT;
import static io.gatehouse.persistence.PgType.TIMESTAMPTZ;
import static io.gatehouse.persistence.PgType.UUID;

import io.gatehouse.application.port.PositionStore.Owned;
import io.gatehouse.application.port.PositionStore.OwnedLot;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.FillId;
import io.gatehouse.domain.position.Lot;
import io.gatehouse.persistence.Row;
import io.gatehouse.persistence.Table;

/** A row of lot. */
final class LotRow {
    static final Table<OwnedLot> TABLE =
            Table.<OwnedLot>named("lot")
                    .key("account_id", UUID, OwnedLot::account)
                    .key("fill_id", UUID, row -> row.lot().openedBy())
                    .fixed("instrument", TEXT, OwnedLot::symbol)
                    .column("quantity", NUMERIC, row -> row.lot().quantity())
                    .fixed("price", NUMERIC, row -> row.lot().price())
                    .fixed("fx_rate", NUMERIC, row -> row.lot().fxRate())
                    .column("fees", NUMERIC, row -> row.lot().fees())
                    .fixed("opened_at", TIMESTAMPTZ, row -> row.lot().openedAt())
                    .build();

    static final Table<Owned<FillId>> CLOSED =
            Table.<Owned<FillId>>named("lot")
                    .key("account_id", UUID, Owned::account)
                    .key("fill_id", UUID, Owned::value)
                    .build();

    private LotRow() {}

    static OwnedLot to(Row row) {
        return new OwnedLot(row.accountId(), new Symbol(row.text("instrument")), lot(row));
    }

    static Lot lot(Row row) {
        return new Lot(
                new FillId(row.uuid("fill_id")),
                new Quantity(row.decimal("quantity")),
                new Price(row.decimal("price")),
                row.decimal("fx_rate"),
                row.decimal("fees"),
                row.instant("opened_at"));
    }
}
