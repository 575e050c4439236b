package io.gatehouse.persistence.position;

import static io.gatehouse.persistence.PgType.NUMERIC;
import static io.gatehouse.persistence.PgType.TEXT;
import static io.gatehouse.persistence.PgType.TIMESTAMPTZ;
import static io.gatehouse.persistence.PgType.UUID;

import io.gatehouse.application.port.PositionStore.Owned;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.position.OpenPosition;
import io.gatehouse.domain.position.Position;
import io.gatehouse.domain.position.Trade;
import io.gatehouse.persistence.Row;
import io.gatehouse.persistence.Table;

import java.math.BigDecimal;
import java.util.Optional;

/** A row of position: what is held, and the round trip that is open meanwhile. */
record PositionRow(AccountId account, OpenPosition open) {
    static final Table<PositionRow> TABLE =
            Table.<PositionRow>named("position")
                    .key("account_id", UUID, PositionRow::account)
                    .key("instrument", TEXT, row -> row.open.symbol())
                    .column("trade_id", UUID, row -> row.trade().id())
                    .column("direction", TEXT, row -> row.trade().direction())
                    .column("opened_at", TIMESTAMPTZ, row -> row.trade().openedAt())
                    .column("quantity", NUMERIC, row -> row.open.position().quantity())
                    .column("cost", NUMERIC, row -> row.open.position().cost())
                    .column("base_cost", NUMERIC, row -> row.open.position().baseCost())
                    .column("entry_quantity", NUMERIC, row -> row.trade().entry().quantity())
                    .column("entry_cost", NUMERIC, row -> row.trade().entry().cost())
                    .column("exit_quantity", NUMERIC, row -> row.trade().exit().quantity())
                    .column("exit_cost", NUMERIC, row -> row.trade().exit().cost())
                    .column("gross", NUMERIC, row -> row.trade().result().gross())
                    .column("gross_base", NUMERIC, row -> row.trade().result().grossBase())
                    .column("fees", NUMERIC, row -> row.trade().result().fees())
                    .column("fees_base", NUMERIC, row -> row.trade().result().feesBase())
                    .column("initial_stop", NUMERIC, row -> row.trade().initialStop())
                    .column("strategy", TEXT, row -> row.trade().strategy())
                    .column("updated_at", TIMESTAMPTZ, row -> row.open.updatedAt())
                    .build();

    /** A flat row waits for the next fill: that is cheaper than a new one. */
    static final Table<Owned<Symbol>> CLOSED =
            Table.<Owned<Symbol>>named("position")
                    .key("account_id", UUID, Owned::account)
                    .key("instrument", TEXT, Owned::value)
                    .column("quantity", NUMERIC, row -> BigDecimal.ZERO)
                    .column("cost", NUMERIC, row -> BigDecimal.ZERO)
                    .column("base_cost", NUMERIC, row -> BigDecimal.ZERO)
                    .build();

    static PositionRow from(Owned<OpenPosition> owned) {
        return new PositionRow(owned.account(), owned.value());
    }

    static Owned<OpenPosition> to(Row row) {
        Trade trade = TradeRow.read(row, Optional.empty());
        return new Owned<>(
                row.accountId(), new OpenPosition(position(row), trade, row.instant("updated_at")));
    }

    private static Position position(Row row) {
        return new Position(
                new Symbol(row.text("instrument")),
                new Quantity(row.decimal("quantity")),
                row.decimal("cost"),
                row.decimal("base_cost"));
    }

    private Trade trade() {
        return open.trade();
    }
}
