package io.gatehouse.application.port;

import io.gatehouse.domain.account.ApiKey;
import io.gatehouse.domain.user.SealedSecret;

import java.time.Instant;
import java.util.Optional;

/** Keeps what device keys sign with, sealed, and the nonces that they have used. */
public interface DeviceSecrets {
    void add(ApiKey key, SealedSecret secret);

    Optional<SealedSecret> find(ApiKey key);

    /** Uses a nonce of the key up; false when it was used before, on whichever node. */
    boolean useNonce(ApiKey key, String nonce, Instant now);

    /** Forgets the nonces that the key used before an instant. */
    void forgetNonces(ApiKey key, Instant before);
}
