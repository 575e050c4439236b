package io.gatehouse.persistence.audit;

import io.gatehouse.domain.account.AccountId;
import io.gatehouse.persistence.Database;
import io.gatehouse.persistence.FirstId;

import jakarta.inject.Singleton;

import java.time.Instant;

/**
 * Finds where a span of time lies in a chain of audit entries, which has a key by sequence and none
 * by time. Entries are written at their time, so that times rise along a chain but for the clocks
 * of nodes, which may be apart.
 */
@Singleton
final class ChainPlaces {
    /** Halves the chain until the first entry at an instant or later is found. */
    private static final String SEARCH =
            """
            WITH RECURSIVE search (below, first) AS (
                SELECT 0::bigint, coalesce(max(sequence), 0) + 1 FROM audit WHERE account_id = ?
              UNION ALL
                SELECT CASE WHEN is_before THEN middle ELSE below END, CASE WHEN is_before THEN first ELSE middle END
                FROM (SELECT below, first, (below + first) / 2 AS middle FROM search WHERE first - below > 1) AS half
                LEFT JOIN LATERAL (SELECT t.at < ? AS is_before FROM audit AS t
                                   WHERE t.account_id = ? AND t.sequence >= middle AND t.sequence < first
                                   ORDER BY t.sequence LIMIT 1) AS there ON TRUE
            )
            SELECT min(first) AS first FROM search\
            """;

    /** PostgreSQL reads no year of five digits; nothing was done as late as that. */
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private final Database database;

    ChainPlaces(Database database) {
        this.database = database;
    }

    /** No entry at the instant or later has a smaller sequence. */
    long firstFrom(AccountId account, Instant begin) {
        return first(account, begin.minus(FirstId.SKEW));
    }

    /** No entry before the instant has this sequence or a greater one. */
    long endBefore(AccountId account, Instant end) {
        return first(account, end.plus(FirstId.SKEW));
    }

    private long first(AccountId account, Instant instant) {
        Instant at = instant.isAfter(LAST) ? LAST : instant;
        return database.first(row -> row.number("first"), SEARCH, account, at, account)
                .orElseThrow();
    }
}
