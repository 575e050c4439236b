package io.gatehouse.persistence.position;

import static io.gatehouse.persistence.PgType.NUMERIC;
import static io.gatehouse.persistence.PgType.TEXT;
import static io.gatehouse.persistence.PgType.TIMESTAMPTZ;
import static io.gatehouse.persistence.PgType.UUID;

import io.gatehouse.application.port.PositionStore.Owned;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.position.Trade;
import io.gatehouse.domain.position.TradeId;
import io.gatehouse.persistence.Row;
import io.gatehouse.persistence.Table;

import java.time.Instant;
import java.util.Optional;

/** A row of trade: a round trip that has ended. */
record TradeRow(AccountId account, Trade trade) {
    static final Table<TradeRow> TABLE =
            Table.<TradeRow>named("trade")
                    .key("account_id", UUID, TradeRow::account)
                    .key("trade_id", UUID, row -> row.trade.id())
                    .fixed("instrument", TEXT, row -> row.trade.instrument())
                    .fixed("direction", TEXT, row -> row.trade.direction())
                    .fixed("entry_quantity", NUMERIC, row -> row.trade.entry().quantity())
                    .fixed("entry_cost", NUMERIC, row -> row.trade.entry().cost())
                    .fixed("exit_quantity", NUMERIC, row -> row.trade.exit().quantity())
                    .fixed("exit_cost", NUMERIC, row -> row.trade.exit().cost())
                    .fixed("gross", NUMERIC, row -> row.trade.result().gross())
                    .fixed("gross_base", NUMERIC, row -> row.trade.result().grossBase())
                    .fixed("fees", NUMERIC, row -> row.trade.result().fees())
                    .fixed("fees_base", NUMERIC, row -> row.trade.result().feesBase())
                    .fixed("opened_at", TIMESTAMPTZ, row -> row.trade.openedAt())
                    .fixed("closed_at", TIMESTAMPTZ, row -> row.trade.closedAt())
                    .fixed("initial_stop", NUMERIC, row -> row.trade.initialStop())
                    .fixed("strategy", TEXT, row -> row.trade.strategy())
                    .build();

    static TradeRow from(Owned<Trade> owned) {
        return new TradeRow(owned.account(), owned.value());
    }

    static Trade to(Row row) {
        return read(row, row.optionalInstant("closed_at"));
    }

    /** A trade from any row that has its columns. */
    static Trade read(Row row, Optional<Instant> closedAt) {
        return new Trade(
                new TradeId(row.uuid("trade_id")),
                new Symbol(row.text("instrument")),
                row.constant("direction", Side.class),
                new Trade.Leg(
                        new Quantity(row.decimal("entry_quantity")), row.decimal("entry_cost")),
                new Trade.Leg(new Quantity(row.decimal("exit_quantity")), row.decimal("exit_cost")),
                new Trade.Result(
                        row.decimal("gross"),
                        row.decimal("gross_base"),
                        row.decimal("fees"),
                        row.decimal("fees_base")),
                row.instant("opened_at"),
                closedAt,
                row.optionalDecimal("initial_stop").map(Price::new),
                row.optionalText("strategy"));
    }

    boolean isClosed() {
        return trade.isClosed();
    }
}
