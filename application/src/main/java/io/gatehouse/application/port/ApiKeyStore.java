package io.gatehouse.application.port;

import io.gatehouse.domain.account.ApiKey;
import io.gatehouse.domain.account.ApiKeyId;
import io.gatehouse.domain.user.SecretHash;
import io.gatehouse.domain.user.UserId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps the API keys, without their secrets. */
public interface ApiKeyStore {
    void add(ApiKey key);

    /** A key by its identity, revoked or not. */
    Optional<ApiKey> find(ApiKeyId id);

    /** The key of a secret, revoked or not. */
    Optional<ApiKey> findBySecret(SecretHash hash);

    /** The user's keys that are not revoked, newest first. */
    List<ApiKey> unrevokedOf(UserId userId);

    /** Revokes the user's key; false when the user has no such key that is not revoked yet. */
    boolean revoke(ApiKeyId id, UserId userId, Instant now);

    /** Revokes whatever keys the user still has; tells how many. */
    int revokeAll(UserId userId, Instant now);
}
