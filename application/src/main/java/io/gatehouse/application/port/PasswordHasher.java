package io.gatehouse.application.port;

import io.gatehouse.domain.user.Password;
import io.gatehouse.domain.user.PasswordHash;

/** Hashes passwords slowly on purpose: never call it inside a transaction. */
public interface PasswordHasher {
    PasswordHash hash(Password password);

    boolean matches(Password password, PasswordHash hash);

    /** A hash that no password matches and that is as dear to check as any other. */
    PasswordHash decoy();
}
