package io.gatehouse.application.port;

import io.gatehouse.domain.user.SigningKey;

import java.time.Instant;

/** Makes new keys for signing access tokens. */
@FunctionalInterface
public interface SigningKeyMaker {
    SigningKey make(Instant now);
}
