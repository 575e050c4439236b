package io.gatehouse.application.user;

import io.gatehouse.application.port.PasswordHasher;
import io.gatehouse.domain.user.Password;
import io.gatehouse.domain.user.PasswordHash;

/** Passwords in the clear, and a count of how often one was checked. */
public final class PlainHasher implements PasswordHasher {
    private int checks;

    @Override
    public PasswordHash hash(Password password) {
        return new PasswordHash("plain:" + password.value());
    }

    @Override
    public boolean matches(Password password, PasswordHash hash) {
        checks++;
        return hash(password).equals(hash);
    }

    @Override
    public PasswordHash decoy() {
        return new PasswordHash("decoy");
    }

    int checks() {
        return checks;
    }
}
