package io.gatehouse.application.user;

import io.gatehouse.application.port.Vault;
import io.gatehouse.domain.user.SealedSecret;

import java.util.Optional;

/** Keeps secrets as they are, under the name of a key that may be changed or taken away. */
final class PlainVault implements Vault {
    private Optional<String> key = Optional.of("first");

    void change(Optional<String> other) {
        key = other;
    }

    @Override
    public boolean isReady() {
        return key.isPresent();
    }

    @Override
    public SealedSecret seal(String owner, String secret) {
        return new SealedSecret(key.orElseThrow(), owner + " " + secret);
    }

    @Override
    public Optional<String> open(String owner, SealedSecret sealed) {
        String start = owner + " ";
        return key.filter(sealed.cipherKey()::equals)
                .map(opening -> sealed.text())
                .filter(text -> text.startsWith(start))
                .map(text -> text.substring(start.length()));
    }
}
