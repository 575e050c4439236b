package io.gatehouse.persistence.position;

import io.gatehouse.application.port.DependencyDown;
import io.gatehouse.application.port.Excursions;
import io.gatehouse.application.port.QuoteListener;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.position.MarkRange;
import io.gatehouse.domain.position.TradeId;
import io.gatehouse.persistence.Database;
import io.gatehouse.persistence.Row;

import jakarta.inject.Singleton;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Measures open round trips by the marks that this node is told of, once a second and before they
 * are read. It locks no row that an order needs: positions are read, excursions written.
 */
@Singleton
final class JdbcExcursions implements Excursions, QuoteListener {
    /**
     * A flat position still names its last trade, so that what it was quoted at just before its end
     * counts. Rows are written in the order of their key, whichever node writes.
     */
    private static final String EXTEND =
            """
            INSERT INTO excursion AS e (account_id, trade_id, low_mark, high_mark)
            SELECT m.account_id, m.trade_id, min(m.mark), max(m.mark)
            FROM (
                SELECT p.account_id, p.trade_id,
                       CASE p.direction WHEN 'BUY' THEN q.for_long ELSE q.for_short END AS mark
                FROM (SELECT unnest(?::text[]) AS instrument, unnest(?::timestamptz[]) AS at,
                             unnest(?::numeric[]) AS for_long, unnest(?::numeric[]) AS for_short
                ) AS q
                JOIN position AS p ON p.instrument = q.instrument AND p.opened_at <= q.at
                LEFT JOIN trade AS t
                    ON p.quantity = 0 AND t.account_id = p.account_id AND t.trade_id = p.trade_id
                WHERE p.quantity <> 0 OR q.at <= t.closed_at
            ) AS m
            GROUP BY m.account_id, m.trade_id
            ORDER BY m.account_id, m.trade_id
            ON CONFLICT (account_id, trade_id) DO UPDATE
            SET low_mark = least(e.low_mark, excluded.low_mark),
                high_mark = greatest(e.high_mark, excluded.high_mark)
            WHERE excluded.low_mark < e.low_mark OR excluded.high_mark > e.high_mark
            """;

    private static final String OF =
            "SELECT t.trade_id, t.low_mark, t.high_mark FROM excursion AS t"
                    + " WHERE t.account_id = ? AND t.trade_id = ANY(?)";

    private final Database database;
    private final Transactions transactions;
    private final SeenMarks seen = new SeenMarks();

    JdbcExcursions(Database database, Transactions transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    @Override
    public void quotesChanged(List<Quote> quotes) {
        seen.add(quotes);
    }

    @Override
    public Map<TradeId, MarkRange> of(AccountId account, Collection<TradeId> trades) {
        extend();
        return database.list(row -> Map.entry(trade(row), range(row)), OF, account, trades).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Counts the marks that were told since the last time. */
    void extend() {
        List<Quote> quotes = seen.take();
        if (quotes.isEmpty()) {
            return;
        }
        try {
            transactions.run(() -> extend(quotes));
        } catch (DependencyDown outage) {
            // They count as soon as the database is back.
            seen.add(quotes);
            throw outage;
        }
    }

    private void extend(List<Quote> quotes) {
        database.execute(
                EXTEND,
                column(quotes, Quote::symbol),
                column(quotes, Quote::at),
                column(quotes, quote -> quote.markFor(1)),
                column(quotes, quote -> quote.markFor(-1)));
    }

    private static <T> List<T> column(List<Quote> quotes, Function<Quote, T> value) {
        return quotes.stream().map(value).toList();
    }

    private static TradeId trade(Row row) {
        return new TradeId(row.uuid("trade_id"));
    }

    private static MarkRange range(Row row) {
        return new MarkRange(
                new Price(row.decimal("low_mark")), new Price(row.decimal("high_mark")));
    }
}
