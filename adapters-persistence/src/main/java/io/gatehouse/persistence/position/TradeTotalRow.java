package io.gatehouse.persistence.position;

import static io.gatehouse.persistence.PgType.BIGINT;
import static io.gatehouse.persistence.PgType.NUMERIC;
import static io.gatehouse.persistence.PgType.TEXT;
import static io.gatehouse.persistence.PgType.UUID;

import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.performance.TradeTotals;
import io.gatehouse.domain.position.Trade;
import io.gatehouse.persistence.Table;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a row of trade_total grows by: round trips that ended in one direction of an instrument. */
record TradeTotalRow(Key key, TradeTotals trades, BigDecimal grossBase, BigDecimal feesBase) {
    static final Table<TradeTotalRow> TABLE =
            Table.<TradeTotalRow>named("trade_total")
                    .key("account_id", UUID, row -> row.key.account())
                    .key("instrument", TEXT, row -> row.key.instrument())
                    .key("direction", TEXT, row -> row.key.direction())
                    .sum("trades", BIGINT, row -> row.trades.trades())
                    .sum("wins", BIGINT, row -> row.trades.wins())
                    .sum("losses", BIGINT, row -> row.trades.losses())
                    .sum("gross_base", NUMERIC, TradeTotalRow::grossBase)
                    .sum("fees_base", NUMERIC, TradeTotalRow::feesBase)
                    .sum("gained", NUMERIC, row -> row.trades.gained())
                    .build();

    record Key(AccountId account, Symbol instrument, Side direction) {}

    /** One row a key, since a statement may change a row only once. */
    static List<TradeTotalRow> of(List<TradeRow> ended) {
        return List.copyOf(
                ended.stream()
                        .map(TradeTotalRow::of)
                        .collect(
                                Collectors.toMap(
                                        TradeTotalRow::key,
                                        Function.identity(),
                                        TradeTotalRow::plus))
                        .values());
    }

    private static TradeTotalRow of(TradeRow row) {
        Trade trade = row.trade();
        return new TradeTotalRow(
                new Key(row.account(), trade.instrument(), trade.direction()),
                TradeTotals.NONE.plus(trade.result().netBase()),
                trade.result().grossBase(),
                trade.result().feesBase());
    }

    private TradeTotalRow plus(TradeTotalRow more) {
        return new TradeTotalRow(
                key,
                trades.plus(more.trades),
                grossBase.add(more.grossBase),
                feesBase.add(more.feesBase));
    }
}
