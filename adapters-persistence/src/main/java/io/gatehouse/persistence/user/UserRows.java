package io.gatehouse.persistence.user;

import io.gatehouse.domain.user.Role;
import io.gatehouse.persistence.TellsOutages;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** SQL of the users table. */
@TellsOutages
@JdbcRepository(dialect = Dialect.POSTGRES)
interface UserRows extends GenericRepository<UserRow, UUID> {
    @Query(
            """
            INSERT INTO users (user_id, email, name, password_hash, role, active, created_at)
            VALUES (:userId, :email, :name, :passwordHash, :role, :active, :createdAt)
            ON CONFLICT (email) DO NOTHING\
            """)
    int insert(
            UUID userId,
            String email,
            String name,
            String passwordHash,
            Role role,
            boolean active,
            Instant createdAt);

    Optional<UserRow> findByUserId(UUID userId);

    Optional<UserRow> findByEmail(String email);

    Optional<UserRow> findByUserIdForUpdate(UUID userId);

    List<UserRow> findByRoleAndActiveOrderByUserIdForUpdate(Role role, boolean active);

    @Query("SELECT * FROM users ORDER BY user_id DESC LIMIT :limit")
    List<UserRow> firstPage(int limit);

    @Query("SELECT * FROM users WHERE user_id < :before ORDER BY user_id DESC LIMIT :limit")
    List<UserRow> pageBefore(UUID before, int limit);

    void update(UserRow row);
}
