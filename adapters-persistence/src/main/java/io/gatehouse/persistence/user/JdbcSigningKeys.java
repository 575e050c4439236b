package io.gatehouse.persistence.user;

import io.gatehouse.application.port.SigningKeyStore;
import io.gatehouse.domain.user.SigningKey;

import jakarta.inject.Singleton;

import java.time.Instant;
import java.util.List;

/** Signing keys in PostgreSQL, where every node finds them. */
@Singleton
final class JdbcSigningKeys implements SigningKeyStore {
    private final SigningKeyRows rows;

    JdbcSigningKeys(SigningKeyRows rows) {
        this.rows = rows;
    }

    @Override
    public void add(SigningKey key) {
        rows.save(SigningKeyRow.from(key));
    }

    @Override
    public List<SigningKey> all() {
        return rows.findAllOrderByCreatedAtDesc().stream().map(SigningKeyRow::to).toList();
    }

    @Override
    public void removeCreatedBefore(Instant limit) {
        rows.deleteByCreatedAtBefore(limit);
    }
}
