package io.gatehouse.persistence.position;

import io.gatehouse.application.port.PositionStore;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.order.FillId;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.position.BookedFill;
import io.gatehouse.domain.position.Bracket;
import io.gatehouse.domain.position.Lot;
import io.gatehouse.domain.position.OpenPosition;
import io.gatehouse.domain.position.Trade;
import io.gatehouse.domain.position.TradeId;
import io.gatehouse.persistence.Database;
import io.gatehouse.persistence.Question;
import io.gatehouse.persistence.Row;

import jakarta.inject.Singleton;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Positions, lots, trades, brackets and fills in PostgreSQL. */
@Singleton
final class JdbcPositions implements PositionStore {
    private static final String LOTS = "SELECT " + LotRow.TABLE.list() + " FROM lot AS t WHERE ";

    private static final String FILLS =
            "SELECT " + FillRow.TABLE.list() + " FROM fill AS t WHERE t.account_id = ?";

    /** A closed trade has a row of its own, an open one is part of its position. */
    private static final String TRADES =
            """
            SELECT * FROM (
                SELECT account_id, trade_id, instrument, direction, entry_quantity, entry_cost,
                       exit_quantity, exit_cost, gross, gross_base, fees, fees_base, opened_at, closed_at,
                       initial_stop, strategy
                FROM trade
                UNION ALL
                SELECT account_id, trade_id, instrument, direction, entry_quantity, entry_cost,
                       exit_quantity, exit_cost, gross, gross_base, fees, fees_base, opened_at, NULL,
                       initial_stop, strategy
                FROM position WHERE quantity <> 0
            ) AS t WHERE t.account_id = ?\
            """;

    private final Database database;

    JdbcPositions(Database database) {
        this.database = database;
    }

    @Override
    public List<AccountId> accountsHolding(Optional<Symbol> instrument) {
        Question question =
                Question.of("SELECT DISTINCT t.account_id FROM position AS t WHERE t.quantity <> 0")
                        .and("t.instrument = ?", instrument);
        return database.list(Row::accountId, question);
    }

    @Override
    public List<Owned<OpenPosition>> open(Collection<AccountId> accounts) {
        return database.list(
                PositionRow::to,
                "SELECT "
                        + PositionRow.TABLE.list()
                        + " FROM position AS t WHERE t.account_id = ANY(?) AND t.quantity <> 0"
                        + " ORDER BY t.account_id, t.instrument",
                accounts);
    }

    @Override
    public Set<AccountId> holders(Collection<Symbol> instruments) {
        return Set.copyOf(
                database.list(
                        Row::accountId,
                        "SELECT DISTINCT account_id FROM position"
                                + " WHERE instrument = ANY(?) AND quantity <> 0",
                        instruments));
    }

    @Override
    public List<Owned<Bracket>> brackets(Collection<AccountId> accounts) {
        return database.list(
                BracketRow::to,
                "SELECT "
                        + BracketRow.TABLE.list()
                        + " FROM bracket AS t WHERE t.account_id = ANY(?)"
                        + " ORDER BY t.account_id, t.created_at, t.bracket_id",
                accounts);
    }

    @Override
    public List<Lot> lots(AccountId account, Symbol symbol) {
        return database.list(
                LotRow::lot,
                LOTS + "t.account_id = ? AND t.instrument = ? ORDER BY t.fill_id",
                account,
                symbol);
    }

    @Override
    public List<OwnedLot> lots(Collection<AccountId> accounts) {
        return database.list(
                LotRow::to,
                LOTS + "t.account_id = ANY(?) ORDER BY t.account_id, t.fill_id",
                accounts);
    }

    @Override
    public Set<ExecutionKey> booked(Collection<ExecutionKey> keys) {
        return new HashSet<>(
                database.listByKey(
                        FillRow::key,
                        "t.account_id, t.broker, t.execution_key",
                        FillRow.EXECUTIONS,
                        List.copyOf(keys)));
    }

    @Override
    public void save(Changes changes) {
        database.insert(FillRow.TABLE, changes.fills());
        database.upsert(
                PositionRow.TABLE, changes.positions().stream().map(PositionRow::from).toList());
        // One that opened and closed in these changes was never stored.
        database.updateExisting(PositionRow.CLOSED, changes.closed());
        saveEnded(
                changes.trades().stream().map(TradeRow::from).filter(TradeRow::isClosed).toList());
        database.upsert(LotRow.TABLE, changes.lots());
        database.delete(LotRow.CLOSED, changes.closedLots());
        database.upsert(BracketRow.TABLE, changes.brackets());
        database.delete(BracketRow.ENDED, changes.endedBrackets());
    }

    private void saveEnded(List<TradeRow> trades) {
        database.insert(TradeRow.TABLE, trades);
        database.upsert(TradeTotalRow.TABLE, TradeTotalRow.of(trades));
    }

    @Override
    public List<BookedFill> fills(FillQuery query) {
        FillFilter filter = query.filter();
        Question question =
                Question.of(FILLS, query.account())
                        .and("t.instrument = ?", filter.instrument())
                        .and("t.side = ?", filter.side().map(Enum::name))
                        .of("t.fill_id", "t.order_id", filter.order().map(OrderId::value))
                        .of("t.fill_id", "t.trade_id", filter.trade().map(TradeId::value))
                        .since("t.fill_id", "t.executed_at", filter.from())
                        .and("t.executed_at < ?", filter.to())
                        .and("t.fill_id < ?", query.before())
                        .then(" ORDER BY t.fill_id DESC LIMIT ?", query.limit());
        return database.list(FillRow::to, question);
    }

    @Override
    public List<BookedFill> fillsInOrder(
            AccountId account, Optional<Symbol> instrument, Optional<FillId> after, int limit) {
        Question question =
                Question.of(FILLS, account)
                        .and("t.instrument = ?", instrument)
                        .and("t.fill_id > ?", after)
                        .then(" ORDER BY t.fill_id LIMIT ?", limit);
        return database.list(FillRow::to, question);
    }

    @Override
    public List<Trade> trades(TradeQuery query) {
        Question question =
                Question.of(TRADES, query.account())
                        .and("(t.closed_at IS NOT NULL) = ?", query.closed())
                        .and("t.instrument = ?", query.instrument())
                        .since("t.trade_id", "t.opened_at", query.from())
                        .and("t.opened_at < ?", query.to())
                        .and("t.trade_id < ?", query.before())
                        .then(" ORDER BY t.trade_id DESC LIMIT ?", query.limit());
        return database.list(TradeRow::to, question);
    }
}
