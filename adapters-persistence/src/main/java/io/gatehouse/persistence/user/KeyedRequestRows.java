package io.gatehouse.persistence.user;

import io.gatehouse.persistence.TellsOutages;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** SQL of the keyed_requests table. */
@TellsOutages
@JdbcRepository(dialect = Dialect.POSTGRES)
interface KeyedRequestRows extends GenericRepository<KeyedRequestRow, String> {
    /**
     * One row when it was taken; the insert and the take-over are one statement, so one of many
     * wins.
     */
    @Query(
            """
            INSERT INTO keyed_requests (user_id, request_key, fingerprint, created_at, leased_until)
            VALUES (:userId, :requestKey, :fingerprint, :now, :leaseEnds)
            ON CONFLICT (user_id, request_key) DO UPDATE SET leased_until = excluded.leased_until
            WHERE keyed_requests.status IS NULL AND keyed_requests.leased_until <= :now
              AND keyed_requests.fingerprint = excluded.fingerprint\
            """)
    int take(UUID userId, String requestKey, String fingerprint, Instant now, Instant leaseEnds);

    Optional<KeyedRequestRow> findByUserIdAndRequestKey(UUID userId, String requestKey);

    @Query(
            """
            UPDATE keyed_requests SET status = :status, content_type = :contentType, body = :body
            WHERE user_id = :userId AND request_key = :requestKey
              AND leased_until = :leaseEnds AND status IS NULL\
            """)
    void answer(
            UUID userId,
            String requestKey,
            Instant leaseEnds,
            int status,
            String contentType,
            @Nullable String body);

    @Query(
            """
            DELETE FROM keyed_requests
            WHERE user_id = :userId AND request_key = :requestKey
              AND leased_until = :leaseEnds AND status IS NULL\
            """)
    void release(UUID userId, String requestKey, Instant leaseEnds);

    /** Rows that another claim is just removing are left to it. */
    @Query(
            """
            DELETE FROM keyed_requests WHERE (user_id, request_key) IN (
                SELECT user_id, request_key FROM keyed_requests WHERE created_at < :before
                ORDER BY created_at LIMIT :atMost FOR UPDATE SKIP LOCKED)\
            """)
    void forget(Instant before, int atMost);
}
