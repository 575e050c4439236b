package io.gatehouse.persistence.audit;

import java.util.List;

/** Contradictions along the chain of receipts; what a receipt says is not for SQL to read. */
final class DecisionQueries {
    static final List<String> CHAIN =
            List.of(
                    """
                    SELECT 'decision ' || decision_id || ' is not what was hashed' AS what
                    FROM (SELECT decision_id, hash, receipt,
                                 coalesce(lag(hash) OVER (PARTITION BY account_id ORDER BY sequence), '')
                                 AS previous
                          FROM decision) AS link
                    WHERE encode(sha256(convert_to(previous || receipt, 'UTF8')), 'hex') <> hash
                    """,
                    """
                    SELECT 'account ' || account_id || ' has ' || coalesce(d.decisions, 0)
                           || ' decisions, the last is number ' || receipt_sequence AS what
                    FROM account LEFT JOIN (SELECT account_id, count(*) AS decisions, max(sequence) AS last
                                            FROM decision GROUP BY account_id) AS d USING (account_id)
                    WHERE coalesce(d.decisions, 0) <> receipt_sequence
                       OR coalesce(d.last, 0) <> receipt_sequence
                    """,
                    """
                    SELECT 'account ' || account_id || ' remembers another last decision than '
                           || d.decision_id AS what
                    FROM account AS a JOIN decision AS d USING (account_id)
                    WHERE d.sequence = a.receipt_sequence AND d.hash <> a.receipt_hash
                    """,
                    """
                    SELECT 'decision ' || decision_id || ' is of an account that is absent' AS what
                    FROM decision AS d
                    WHERE NOT EXISTS (SELECT FROM account AS a WHERE a.account_id = d.account_id)
                    """);

    private DecisionQueries() {}
}
