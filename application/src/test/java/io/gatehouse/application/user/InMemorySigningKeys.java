package io.gatehouse.application.user;

import io.gatehouse.application.port.SigningKeyStore;
import io.gatehouse.domain.user.SigningKey;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Signing keys in a list. */
public final class InMemorySigningKeys implements SigningKeyStore {
    private final List<SigningKey> keys = new ArrayList<>();

    @Override
    public void add(SigningKey key) {
        keys.add(key);
    }

    @Override
    public List<SigningKey> all() {
        return keys.stream()
                .sorted(Comparator.comparing(SigningKey::createdAt).reversed())
                .toList();
    }

    @Override
    public void removeCreatedBefore(Instant limit) {
        keys.removeIf(key -> key.createdAt().isBefore(limit));
    }
}
