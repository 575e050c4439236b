package io.gatehouse.persistence.position;

import static io.gatehouse.persistence.PgType.NUMERIC;
import static io.gatehouse.persistence.PgType.TEXT;
import static io.gatehouse.persistence.PgType.TIMESTAMPTZ;
import static io.gatehouse.persistence.PgType.UUID;

import io.gatehouse.application.port.PositionStore.ExecutionKey;
import io.gatehouse.domain.account.BrokerId;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Fill;
import io.gatehouse.domain.order.FillId;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.position.BookedFill;
import io.gatehouse.domain.position.TradeId;
import io.gatehouse.persistence.Row;
import io.gatehouse.persistence.Table;

/** A row of fill. */
final class FillRow {
    static final Table<BookedFill> TABLE =
            Table.<BookedFill>named("fill")
                    .key("account_id", UUID, BookedFill::account)
                    .key("fill_id", UUID, row -> row.fill().id())
                    .fixed("order_id", UUID, row -> row.fill().orderId())
                    .fixed("trade_id", UUID, BookedFill::trade)
                    .fixed("broker", TEXT, BookedFill::broker)
                    .fixed("execution_key", TEXT, row -> row.fill().executionId())
                    .fixed("instrument", TEXT, row -> row.fill().instrument())
                    .fixed("side", TEXT, row -> row.fill().side())
                    .fixed("quantity", NUMERIC, row -> row.fill().quantity())
                    .fixed("price", NUMERIC, row -> row.fill().price())
                    .fixed("requested_price", NUMERIC, row -> row.fill().requestedPrice())
                    .fixed("fee", NUMERIC, row -> row.fill().fee())
                    .fixed("fx_rate", NUMERIC, row -> row.fill().fxRate())
                    .fixed("realized", NUMERIC, BookedFill::realized)
                    .fixed("realized_base", NUMERIC, BookedFill::realizedBase)
                    .fixed("fee_base", NUMERIC, BookedFill::feeBase)
                    .fixed("executed_at", TIMESTAMPTZ, row -> row.fill().executedAt())
                    .build();

    static final Table<ExecutionKey> EXECUTIONS =
            Table.<ExecutionKey>named("fill")
                    .key("account_id", UUID, ExecutionKey::account)
                    .key("broker", TEXT, ExecutionKey::broker)
                    .key("execution_key", TEXT, ExecutionKey::key)
                    .build();

    private FillRow() {}

    static BookedFill to(Row row) {
        return new BookedFill(
                row.accountId(),
                fill(row),
                new BrokerId(row.text("broker")),
                new TradeId(row.uuid("trade_id")),
                row.decimal("realized"),
                row.decimal("realized_base"),
                row.decimal("fee_base"));
    }

    static ExecutionKey key(Row row) {
        return new ExecutionKey(
                row.accountId(), new BrokerId(row.text("broker")), row.text("execution_key"));
    }

    private static Fill fill(Row row) {
        return new Fill(
                new FillId(row.uuid("fill_id")),
                new OrderId(row.uuid("order_id")),
                row.text("execution_key"),
                new Symbol(row.text("instrument")),
                row.constant("side", Side.class),
                new Quantity(row.decimal("quantity")),
                new Price(row.decimal("price")),
                row.optionalDecimal("requested_price").map(Price::new),
                row.decimal("fee"),
                row.decimal("fx_rate"),
                row.instant("executed_at"));
    }
}
