package io.gatehouse.application.user;

import io.gatehouse.application.port.ApiKeyStore;
import io.gatehouse.application.port.Reversible;
import io.gatehouse.domain.account.ApiKey;
import io.gatehouse.domain.account.ApiKeyId;
import io.gatehouse.domain.user.SecretHash;
import io.gatehouse.domain.user.UserId;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** API keys in a list, oldest first. */
public final class InMemoryApiKeys implements ApiKeyStore, Reversible {
    private final List<ApiKey> keys = new ArrayList<>();

    @Override
    public void add(ApiKey key) {
        keys.add(key);
    }

    @Override
    public Optional<ApiKey> find(ApiKeyId id) {
        return keys.stream().filter(key -> key.id().equals(id)).findFirst();
    }

    @Override
    public Optional<ApiKey> findBySecret(SecretHash hash) {
        return keys.stream().filter(key -> key.secretHash().equals(hash)).findFirst();
    }

    @Override
    public List<ApiKey> unrevokedOf(UserId userId) {
        return keys.reversed().stream()
                .filter(key -> key.userId().equals(userId) && !key.isRevoked())
                .toList();
    }

    @Override
    public boolean revoke(ApiKeyId id, UserId userId, Instant now) {
        Optional<ApiKey> found =
                unrevokedOf(userId).stream().filter(key -> key.id().equals(id)).findFirst();
        found.ifPresent(key -> keys.replaceAll(each -> each.equals(key) ? key.revoked(now) : each));
        return found.isPresent();
    }

    @Override
    public int revokeAll(UserId userId, Instant now) {
        List<ApiKey> ended = unrevokedOf(userId);
        ended.forEach(key -> revoke(key.id(), userId, now));
        return ended.size();
    }

    @Override
    public Runnable snapshot() {
        List<ApiKey> copy = List.copyOf(keys);
        return () -> {
            keys.clear();
            keys.addAll(copy);
        };
    }
}
