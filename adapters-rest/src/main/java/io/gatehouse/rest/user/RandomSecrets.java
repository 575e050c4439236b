package io.gatehouse.rest.user;

import io.gatehouse.application.port.Secrets;

import jakarta.inject.Singleton;

import java.security.SecureRandom;
import java.util.Base64;

/** Secrets from the platform's secure random source. */
@Singleton
final class RandomSecrets implements Secrets {
    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    @Override
    public String next() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
