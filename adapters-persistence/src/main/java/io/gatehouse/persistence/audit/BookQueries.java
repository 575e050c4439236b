package io.gatehouse.persistence.audit;

import java.util.List;

/** Contradictions between postings, balances, fills, positions, lots and trades. */
final class BookQueries {
    /** A table in braces stands for its rows of the accounts that are looked at. */
    private static final String TABLE = "\\{(\\w+)\\}";

    private static final List<String> TEMPLATES =
            List.of(
                    """
                    SELECT account_id, 'entry ' || entry_id || ' sums to ' || sum(amount) || ' ' || currency AS what
                    FROM {posting} AS p GROUP BY account_id, entry_id, currency HAVING sum(amount) <> 0
                    """,
                    """
                    SELECT account_id, 'account ' || account_id || ' has ' || coalesce(b.amount, 0) || ' ' || currency
                           || ', its postings ' || coalesce(p.amount, 0) AS what
                    FROM {balance} AS b
                    FULL JOIN (SELECT account_id, currency, sum(amount) AS amount FROM {posting} AS own
                               WHERE ledger_account = 'CASH' GROUP BY account_id, currency) AS p
                         USING (account_id, currency)
                    WHERE coalesce(b.amount, 0) <> coalesce(p.amount, 0)
                    """,
                    """
                    SELECT account_id, 'account ' || account_id || ' holds ' || coalesce(p.quantity, 0) || ' '
                           || instrument || ', its fills ' || coalesce(f.quantity, 0) AS what
                    FROM {position} AS p
                    FULL JOIN (SELECT account_id, instrument,
                                      sum(CASE side WHEN 'BUY' THEN quantity ELSE -quantity END) AS quantity
                               FROM {fill} AS own GROUP BY account_id, instrument) AS f
                         USING (account_id, instrument)
                    WHERE coalesce(p.quantity, 0) <> coalesce(f.quantity, 0)
                    """,
                    """
                    SELECT account_id, 'account ' || account_id || ' holds ' || coalesce(p.quantity, 0) || ' '
                           || instrument || ', its lots ' || coalesce(l.quantity, 0) AS what
                    FROM {position} AS p
                    FULL JOIN (SELECT account_id, instrument, sum(quantity) AS quantity
                               FROM {lot} AS own GROUP BY account_id, instrument) AS l
                         USING (account_id, instrument)
                    WHERE coalesce(p.quantity, 0) <> coalesce(l.quantity, 0)
                    """,
                    // A fill adds quantity x price to the cost; what it realised leaves with the
                    // rest.
                    """
                    SELECT account_id, 'account ' || account_id || ' holds ' || p.quantity || ' ' || p.instrument
                           || ' at a cost of ' || p.cost || ', its fills do not' AS what
                    FROM {position} AS p
                    JOIN instrument AS i ON i.symbol = p.instrument
                    JOIN (SELECT account_id, instrument, sum(realized) AS realized,
                                 sum(CASE side WHEN 'BUY' THEN quantity ELSE -quantity END * price) AS spent
                          FROM {fill} AS own GROUP BY account_id, instrument) AS f USING (account_id, instrument)
                    WHERE p.cost * i.multiplier <> f.spent * i.multiplier + f.realized
                    """,
                    """
                    SELECT account_id, 'account ' || account_id || ' holds what cost ' || coalesce(p.cost, 0) || ' '
                           || currency || ', its postings ' || coalesce(h.amount, 0) AS what
                    FROM (SELECT account_id, currency, sum(cost * multiplier) AS cost
                          FROM {position} AS own JOIN instrument AS i ON i.symbol = own.instrument
                          WHERE settlement = 'CASH' GROUP BY account_id, currency) AS p
                    FULL JOIN (SELECT account_id, currency, sum(amount) AS amount FROM {posting} AS own
                               WHERE ledger_account = 'HOLDINGS' GROUP BY account_id, currency) AS h
                         USING (account_id, currency)
                    WHERE coalesce(p.cost, 0) <> coalesce(h.amount, 0)
                    """,
                    """
                    SELECT account_id, 'lot ' || fill_id || ' is of ' || l.price || ' at a rate of ' || l.fx_rate
                           || ', its fill of ' || coalesce(f.price::text, 'nothing') AS what
                    FROM {lot} AS l LEFT JOIN {fill} AS f USING (account_id, fill_id)
                    WHERE (l.instrument, l.price, l.fx_rate) IS DISTINCT FROM (f.instrument, f.price, f.fx_rate)
                    """,
                    """
                    SELECT account_id, 'order ' || order_id || ' says it filled ' || o.filled || ', its fills '
                           || coalesce(f.quantity, 0) AS what
                    FROM {orders} AS o
                    LEFT JOIN (SELECT account_id, order_id, sum(quantity) AS quantity
                               FROM {fill} AS own GROUP BY account_id, order_id) AS f USING (account_id, order_id)
                    WHERE o.filled <> coalesce(f.quantity, 0)
                    """,
                    """
                    SELECT account_id, 'account ' || account_id || ' counts ' || coalesce(k.trades, 0) || ' '
                           || direction || ' trades of ' || instrument || ' that made ' || coalesce(k.gross_base, 0)
                           || ', its trades are ' || coalesce(e.trades, 0) || ' that made '
                           || coalesce(e.gross_base, 0) AS what
                    FROM {trade_total} AS k
                    FULL JOIN (SELECT account_id, instrument, direction, count(*) AS trades,
                                      count(*) FILTER (WHERE gross_base > fees_base) AS wins,
                                      count(*) FILTER (WHERE gross_base < fees_base) AS losses,
                                      sum(gross_base) AS gross_base, sum(fees_base) AS fees_base,
                                      sum(greatest(gross_base - fees_base, 0)) AS gained
                               FROM {trade} AS own GROUP BY account_id, instrument, direction) AS e
                         USING (account_id, instrument, direction)
                    WHERE (k.trades, k.wins, k.losses, k.gross_base, k.fees_base, k.gained)
                          IS DISTINCT FROM (e.trades, e.wins, e.losses, e.gross_base, e.fees_base, e.gained)
                    """,
                    // Alarms are looked up for the few orders that differ (OFFSET sees to it):
                    // a join would read every trail.
                    """
                    SELECT account_id, 'order ' || order_id || ' filled ' || filled || ' of ' || quantity
                           || ' and nobody was alarmed' AS what
                    FROM {orders} AS o
                    WHERE filled > quantity
                      AND NOT EXISTS (SELECT FROM audit AS a
                                      WHERE a.account_id = o.account_id AND a.order_id = o.order_id
                                        AND a.action_type IN ('overfill', 'late_fill') OFFSET 0)
                    """);

    /** Of all accounts. */
    static final List<String> AGREE =
            TEMPLATES.stream().map(query -> query.replaceAll(TABLE, "$1")).toList();

    /** Of some accounts, an array that each {@code ?} stands for. */
    static final List<String> AGREE_OF_SOME =
            TEMPLATES.stream()
                    .map(
                            query ->
                                    query.replaceAll(
                                            TABLE, "(SELECT * FROM $1 WHERE account_id = ANY (?))"))
                    .toList();

    private BookQueries() {}
}
