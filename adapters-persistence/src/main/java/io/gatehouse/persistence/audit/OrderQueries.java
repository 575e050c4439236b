package io.gatehouse.persistence.audit;

import java.util.List;

/** Contradictions of orders, their events and what brokers are asked for. */
final class OrderQueries {
    static final List<String> EXIST_ONCE =
            List.of(
                    """
                    SELECT 'order ' || order_id || ' exists ' || count(*) || ' times' AS what
                    FROM orders GROUP BY order_id HAVING count(*) > 1
                    """,
                    """
                    SELECT 'order ' || order_id || ' has no event' AS what FROM orders AS o
                    WHERE NOT EXISTS (SELECT FROM order_event AS e
                                      WHERE e.account_id = o.account_id AND e.order_id = o.order_id)
                    """,
                    """
                    SELECT 'order ' || order_id || ' has no decision that approved it' AS what
                    FROM orders AS o
                    WHERE o.origin = 'USER' AND o.status <> 'DENIED'
                      AND NOT EXISTS (SELECT FROM decision AS d
                                      WHERE d.account_id = o.account_id
                                        AND d.decision_id = o.decision_id AND d.approved)
                    """,
                    """
                    SELECT 'order ' || order_id || ' was approved and is absent' AS what
                    FROM decision AS d
                    WHERE d.approved AND d.order_id IS NOT NULL
                      AND NOT EXISTS (SELECT FROM orders AS o
                                      WHERE o.account_id = d.account_id AND o.order_id = d.order_id)
                    """);

    static final List<String> ARE_OURS =
            List.of(
                    """
                    SELECT 'fill ' || fill_id || ' is of an order that is absent' AS what
                    FROM fill AS f
                    WHERE NOT EXISTS (SELECT FROM orders AS o
                                      WHERE o.account_id = f.account_id AND o.order_id = f.order_id)
                    """,
                    """
                    SELECT 'a broker is to be told of order ' || order_id || ', which is absent' AS what
                    FROM dispatch AS d
                    WHERE NOT EXISTS (SELECT FROM orders AS o
                                      WHERE o.account_id = d.account_id AND o.order_id = d.order_id)
                    """,
                    """
                    SELECT 'broker ' || broker || ' knows ' || count(*) || ' orders as ' || broker_reference
                           AS what
                    FROM orders GROUP BY broker, broker_reference HAVING count(*) > 1
                    """);

    static final List<String> HAVE_ONE_NAME =
            List.of(
                    """
                    SELECT 'client order id ' || client_order_id || ' names ' || count(*) || ' orders' AS what
                    FROM orders GROUP BY account_id, client_order_id HAVING count(*) > 1
                    """);

    static final List<String> AUDITED =
            List.of(
                    """
                    SELECT 'order ' || order_id || ' was never audited' AS what FROM orders AS o
                    WHERE NOT EXISTS (SELECT FROM audit AS a
                                      WHERE a.account_id = o.account_id AND a.order_id = o.order_id)
                    """,
                    """
                    SELECT 'order ' || f.order_id || ' has ' || f.fills || ' fills and '
                           || coalesce(a.entries, 0) || ' audit entries of them' AS what
                    FROM (SELECT account_id, order_id, count(*) AS fills
                          FROM fill GROUP BY account_id, order_id) AS f
                    LEFT JOIN (SELECT account_id, order_id, count(*) AS entries FROM audit
                               WHERE action_type = 'trade_executed' GROUP BY account_id, order_id) AS a
                           USING (account_id, order_id)
                    WHERE f.fills IS DISTINCT FROM a.entries
                    """,
                    """
                    SELECT 'account ' || account_id || ' has ' || coalesce(e.events, 0)
                           || ' order events, the last is number ' || last_event AS what
                    FROM account LEFT JOIN (SELECT account_id, count(*) AS events, max(sequence) AS last
                                            FROM order_event GROUP BY account_id) AS e USING (account_id)
                    WHERE coalesce(e.events, 0) <> last_event OR coalesce(e.last, 0) <> last_event
                    """,
                    """
                    SELECT 'order ' || order_id || ' is ' || o.status || ', its last event says ' || e.status
                           AS what
                    FROM orders AS o
                    JOIN (SELECT DISTINCT ON (account_id, order_id) account_id, order_id, status
                          FROM order_event ORDER BY account_id, order_id, sequence DESC) AS e
                         USING (account_id, order_id)
                    WHERE o.status <> e.status
                    """);

    static final List<String> HOLD_NOTHING =
            List.of(
                    """
                    SELECT 'order ' || order_id || ' is ' || status || ' and counts as working' AS what
                    FROM orders
                    WHERE is_working AND status IN ('DENIED', 'FILLED', 'CANCELED', 'EXPIRED', 'REJECTED')
                    """,
                    """
                    SELECT 'order ' || order_id || ' is ' || status || ' and does not count as working' AS what
                    FROM orders
                    WHERE NOT is_working
                      AND status NOT IN ('DENIED', 'FILLED', 'CANCELED', 'EXPIRED', 'REJECTED')
                    """,
                    """
                    SELECT 'order ' || order_id || ' is ' || o.status || ' and is still to be sent' AS what
                    FROM dispatch AS d JOIN orders AS o USING (account_id, order_id)
                    WHERE NOT o.is_working
                    """,
                    """
                    SELECT 'order ' || order_id || ' is UNKNOWN and nobody was alarmed' AS what
                    FROM orders AS o
                    WHERE status = 'UNKNOWN'
                      AND NOT EXISTS (SELECT FROM audit AS a
                                      WHERE a.account_id = o.account_id AND a.order_id = o.order_id
                                        AND a.action_type = 'order_unknown')
                    """);

    private OrderQueries() {}
}
