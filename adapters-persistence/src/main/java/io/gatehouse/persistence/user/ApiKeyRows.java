package io.gatehouse.persistence.user;

import io.gatehouse.persistence.TellsOutages;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** SQL of the api_keys table. */
@TellsOutages
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ApiKeyRows extends GenericRepository<ApiKeyRow, UUID> {
    void save(ApiKeyRow row);

    Optional<ApiKeyRow> findByKeyId(UUID keyId);

    Optional<ApiKeyRow> findBySecretHash(String secretHash);

    List<ApiKeyRow> findByUserIdAndRevokedAtIsNullOrderByKeyIdDesc(UUID userId);

    @Query(
            """
            UPDATE api_keys SET revoked_at = :now
            WHERE key_id = :keyId AND user_id = :userId AND revoked_at IS NULL\
            """)
    int revoke(UUID keyId, UUID userId, Instant now);

    @Query("UPDATE api_keys SET revoked_at = :now WHERE user_id = :userId AND revoked_at IS NULL")
    int revokeAll(UUID userId, Instant now);
}
