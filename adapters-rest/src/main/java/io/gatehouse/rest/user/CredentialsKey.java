package io.gatehouse.rest.user;

import io.micronaut.context.annotation.ConfigurationProperties;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;

/**
 * {@code gatehouse.credentials.key} or {@code .key-file}: 32 bytes in base64 that encrypt what must
 * be read again; the same on all nodes of a house.
 */
@ConfigurationProperties("gatehouse.credentials")
record CredentialsKey(@Nullable String key, @Nullable String keyFile) {
    private static final int BYTES = 32;

    /** Empty when none is configured; one that cannot be a key stops the start. */
    Optional<byte[]> bytes() {
        return Optional.ofNullable(key)
                .or(() -> Optional.ofNullable(keyFile).map(Path::of).map(CredentialsKey::firstLine))
                .map(CredentialsKey::decoded);
    }

    private static byte[] decoded(String text) {
        String wanted = "gatehouse.credentials.key is 32 bytes in base64";
        try {
            // Base64 for URLs is read as well.
            String standard = text.strip().replace('-', '+').replace('_', '/');
            byte[] bytes = Base64.getDecoder().decode(standard);
            if (bytes.length == BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(wanted, e);
        }
        throw new IllegalStateException(wanted);
    }

    private static String firstLine(Path file) {
        try {
            return Files.readString(file).lines().findFirst().orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException("The credentials key cannot be read: " + file, e);
        }
    }

    @Override
    public String toString() {
        return "CredentialsKey[hidden]";
    }
}
