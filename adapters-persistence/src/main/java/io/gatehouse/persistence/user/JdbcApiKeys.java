package io.gatehouse.persistence.user;

import io.gatehouse.application.port.ApiKeyStore;
import io.gatehouse.domain.account.ApiKey;
import io.gatehouse.domain.account.ApiKeyId;
import io.gatehouse.domain.user.SecretHash;
import io.gatehouse.domain.user.UserId;

import jakarta.inject.Singleton;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** API keys in PostgreSQL. */
@Singleton
final class JdbcApiKeys implements ApiKeyStore {
    private final ApiKeyRows rows;

    JdbcApiKeys(ApiKeyRows rows) {
        this.rows = rows;
    }

    @Override
    public void add(ApiKey key) {
        rows.save(ApiKeyRow.from(key));
    }

    @Override
    public Optional<ApiKey> find(ApiKeyId id) {
        return rows.findByKeyId(id.value()).map(ApiKeyRow::to);
    }

    @Override
    public Optional<ApiKey> findBySecret(SecretHash hash) {
        return rows.findBySecretHash(hash.hex()).map(ApiKeyRow::to);
    }

    @Override
    public List<ApiKey> unrevokedOf(UserId userId) {
        return rows.findByUserIdAndRevokedAtIsNullOrderByKeyIdDesc(userId.value()).stream()
                .map(ApiKeyRow::to)
                .toList();
    }

    @Override
    public boolean revoke(ApiKeyId id, UserId userId, Instant now) {
        return rows.revoke(id.value(), userId.value(), now) == 1;
    }

    @Override
    public int revokeAll(UserId userId, Instant now) {
        return rows.revokeAll(userId.value(), now);
    }
}
