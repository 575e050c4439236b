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

/** SQL of the sessions table. */
@TellsOutages
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SessionRows extends GenericRepository<SessionRow, UUID> {
    void save(SessionRow row);

    Optional<SessionRow> findBySessionId(UUID sessionId);

    Optional<SessionRow> findBySessionIdForUpdate(UUID sessionId);

    void update(SessionRow row);

    @Query(
            """
            UPDATE sessions SET revoked_at = :now
            WHERE user_id = :userId AND revoked_at IS NULL
              AND session_id IS DISTINCT FROM CAST(:kept AS uuid)\
            """)
    void revokeAll(UUID userId, @Nullable UUID kept, Instant now);

    @Query(
            """
            DELETE FROM sessions
            WHERE user_id = :userId AND (revoked_at IS NOT NULL OR expires_at <= :now)\
            """)
    void removeEnded(UUID userId, Instant now);
}
