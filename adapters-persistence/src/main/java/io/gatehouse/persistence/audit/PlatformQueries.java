package io.gatehouse.persistence.audit;

import java.util.List;

/** Where slots of the platform and reservations of the accounts contradict each other. */
final class PlatformQueries {
    private static final String RESERVED =
            "SELECT mode, 'EXPOSURE' AS resource, sum(exposure) AS amount"
                    + " FROM platform_reservation GROUP BY mode"
                    + " UNION ALL SELECT mode, 'POSITIONS', count(*) FILTER (WHERE quantity > 0)"
                    + " FROM platform_reservation GROUP BY mode"
                    + " UNION ALL SELECT mode, 'INSTRUMENT:' || instrument, sum(exposure)"
                    + " FROM platform_reservation GROUP BY mode, instrument";

    static final List<String> AGREE =
            List.of(
                    "SELECT 'of ' || resource || ' on ' || mode || ' the slots have given '"
                            + " || coalesce(given.amount, 0) || ', the accounts have '"
                            + " || coalesce(reserved.amount, 0) AS what"
                            + " FROM (SELECT mode, resource, sum(taken) AS amount"
                            + " FROM platform_share GROUP BY mode, resource) AS given"
                            + " FULL JOIN ("
                            + RESERVED
                            + ") AS reserved USING (mode, resource)"
                            + " WHERE coalesce(given.amount, 0) <> coalesce(reserved.amount, 0)");

    private PlatformQueries() {}
}
