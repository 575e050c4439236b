package io.gatehouse.application.port;

import io.gatehouse.domain.user.SigningKey;

import java.time.Instant;
import java.util.List;

/** Keeps the keys that sign access tokens, for all nodes. */
public interface SigningKeyStore {
    void add(SigningKey key);

    /** Newest first. */
    List<SigningKey> all();

    void removeCreatedBefore(Instant limit);
}
