package io.gatehouse.persistence.risk;

import io.gatehouse.application.port.ActivityLog;
import io.gatehouse.application.port.PositionStore.Owned;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.risk.Activity.ClosedTrade;
import io.gatehouse.persistence.AccountSpans;
import io.gatehouse.persistence.Database;
import io.gatehouse.persistence.FirstId;

import jakarta.inject.Singleton;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What accounts did lately, in PostgreSQL. Ids begin with the time at which they were made, so that
 * a question reads a range of a primary key; changes and cancels, of orders of any age, have an
 * index.
 */
@Singleton
final class JdbcActivityLog implements ActivityLog {
    private static final String SENT =
            "SELECT t.account_id, t.created_at AS at FROM orders AS t"
                    + " WHERE t.account_id = ANY(?) AND t.order_id >= ? AND t.created_at > ?"
                    + " AND t.origin = 'USER' AND t.status <> 'DENIED'"
                    + " UNION ALL SELECT e.account_id, e.at FROM order_event AS e"
                    + " JOIN orders AS o USING (account_id, order_id)"
                    + " WHERE e.account_id = ANY(?) AND e.at > ?"
                    + " AND e.kind IN ('CANCEL_REQUESTED', 'REPLACE_REQUESTED')"
                    + " AND o.origin = 'USER' ORDER BY at";

    private static final String EXECUTED =
            "SELECT t.account_id, t.instrument, t.side, t.executed_at FROM fill AS t"
                    + " WHERE t.account_id = ANY(?) AND t.fill_id >= ? AND t.executed_at > ?"
                    + " ORDER BY t.executed_at";

    private static final String ORDERS =
            "SELECT count(*) AS done FROM orders AS t"
                    + " WHERE t.account_id = a.account_id AND t.order_id >= a.first_id"
                    + " AND t.created_at >= a.since AND t.origin = 'USER' AND t.status <> 'DENIED'";

    private static final String TRADES =
            "SELECT count(*) AS done FROM trade AS t WHERE t.account_id = a.account_id"
                    + " AND t.trade_id >= a.first_id AND t.opened_at >= a.since";

    /**
     * The newest of an account, less the oldest of them, until whole groups are left out; how many
     * there are is known without counting them.
     */
    private static final String DECIDED =
            """
            SELECT a.account_id, n.closed_at, n.won
            FROM (SELECT k.account_id, sum(k.wins + k.losses)::bigint AS trades
                  FROM trade_total AS k WHERE k.account_id = ANY(?) GROUP BY k.account_id) AS a,
                 LATERAL (SELECT t.closed_at, t.gross_base > t.fees_base AS won
                          FROM trade AS t
                          WHERE t.account_id = a.account_id AND t.gross_base <> t.fees_base
                          ORDER BY t.closed_at DESC, won
                          LIMIT a.trades - (greatest(a.trades - ?, 0) + ? - 1) / ? * ?) AS n
            ORDER BY a.account_id, n.closed_at, n.won DESC\
            """;

    private final Database database;

    JdbcActivityLog(Database database) {
        this.database = database;
    }

    @Override
    public List<Owned<Instant>> sentSince(Collection<AccountId> accounts, Instant since) {
        return database.list(
                row -> new Owned<>(row.accountId(), row.instant("at")),
                SENT,
                accounts,
                FirstId.madeAt(since),
                since,
                accounts,
                since);
    }

    @Override
    public List<Owned<Executed>> executedSince(Collection<AccountId> accounts, Instant since) {
        return database.list(
                row ->
                        new Owned<>(
                                row.accountId(),
                                new Executed(
                                        new Symbol(row.text("instrument")),
                                        row.constant("side", Side.class),
                                        row.instant("executed_at"))),
                EXECUTED,
                accounts,
                FirstId.madeAt(since),
                since);
    }

    @Override
    public Map<AccountId, Integer> ordersSince(Map<AccountId, Instant> since) {
        return counts(ORDERS, since);
    }

    @Override
    public Map<AccountId, Integer> endedTradesSince(Map<AccountId, Instant> since) {
        return counts(TRADES, since);
    }

    private Map<AccountId, Integer> counts(String rows, Map<AccountId, Instant> since) {
        AccountSpans spans = new AccountSpans();
        since.forEach((account, start) -> spans.add(account, Optional.of(start), Optional.empty()));
        return database
                .list(
                        row -> new Owned<>(row.accountId(), Math.toIntExact(row.number("done"))),
                        spans.ask("n.done", rows))
                .stream()
                .collect(Collectors.toMap(Owned::account, Owned::value));
    }

    @Override
    public List<Owned<ClosedTrade>> decidedTrades(
            Collection<AccountId> accounts, int most, int group) {
        return database.list(
                row ->
                        new Owned<>(
                                row.accountId(),
                                new ClosedTrade(row.instant("closed_at"), row.flag("won"))),
                DECIDED,
                accounts,
                most,
                group,
                group,
                group);
    }
}
