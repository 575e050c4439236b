package io.gatehouse.application.port;

import io.gatehouse.domain.user.SealedSecret;

import java.util.Optional;

/** Seals secrets that must be read again, so that the database alone tells nobody what they are. */
public interface Vault {
    /** Whether it has a cipher key; without one nothing is sealed or opened. */
    boolean isReady();

    /** Seals a secret for its owner; sealed for another it does not open. */
    SealedSecret seal(String owner, String secret);

    /** The secret; empty when it was sealed under another cipher key or for another owner. */
    Optional<String> open(String owner, SealedSecret sealed);
}
