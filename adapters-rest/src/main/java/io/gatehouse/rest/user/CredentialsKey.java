package io.gatehouse.rest.user;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Context;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;

/**
 * {@code gatehouse.credentials.key} or {@code .key-file}: 32 bytes in base64 that encrypt what must
 * be read again; the same on all nodes of a house.
 */
@Context // One that cannot be a key ends the start, not the first request.
@ConfigurationProperties("gatehouse.credentials")
record CredentialsKey(@Nullable String key, @Nullable String keyFile) {
    private static final int BYTES = 32;

    CredentialsKey {
        bytes(key, keyFile);
    }

    /** Empty when none is configured. */
    Optional<byte[]> bytes() {
        return bytes(key, keyFile);
    }

    private static Optional<byte[]> bytes(@Nullable String key, @Nullable String keyFile) {
        return key == null
                ? Optional.ofNullable(keyFile).map(CredentialsKey::kept)
                : Optional.of(decoded(key, "GATEHOUSE_CREDENTIALS_KEY is 32 bytes in base64."));
    }

    private static byte[] kept(String file) {
        return decoded(
                firstLine(file),
                "GATEHOUSE_CREDENTIALS_KEY_FILE names a file of 32 bytes in base64, %s is none."
                        .formatted(file));
    }

    private static byte[] decoded(String text, String wanted) {
        try {
            // Base64 for URLs is read as well.
            String standard = text.strip().replace('-', '+').replace('_', '/');
            byte[] bytes = Base64.getDecoder().decode(standard);
            if (bytes.length == BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(wanted, e);
        }
        throw new IllegalArgumentException(wanted);
    }

    private static String firstLine(String file) {
        try {
            return Files.readString(Path.of(file)).lines().findFirst().orElse("");
        } catch (IOException | InvalidPathException e) {
            throw new IllegalArgumentException(
                    "GATEHOUSE_CREDENTIALS_KEY_FILE names a file that can be read, %s cannot be."
                            .formatted(file),
                    e);
        }
    }

    @Override
    public String toString() {
        return "CredentialsKey[hidden]";
    }
}
