package io.gatehouse.bootstrap.settings;

import io.micronaut.context.annotation.ConfigurationProperties;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;

/**
 * {@code micronaut.server.ssl.key-store.*}: the key and the certificate that TLS is spoken with.
 */
@ConfigurationProperties("micronaut.server.ssl.key-store")
record KeyStoreSettings(@Nullable String path, @Nullable String type, @Nullable String password) {
    private static final String FILE = "file:";

    /** Of a server that speaks TLS; what is no file is left to the server. */
    void requireOpenable() {
        if (path == null || path.isBlank()) {
            throw new UnusableSettingException(
                    "MICRONAUT_SERVER_SSL_ENABLED=true needs MICRONAUT_SERVER_SSL_KEY_STORE_PATH,"
                            + " such as file:/etc/gatehouse.p12.");
        }
        if (path.startsWith(FILE)) {
            open(Path.of(path.substring(FILE.length())));
        }
    }

    private void open(Path file) {
        char[] secret = password == null ? new char[0] : password.toCharArray();
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore.getInstance(type == null ? KeyStore.getDefaultType() : type).load(in, secret);
        } catch (IOException | GeneralSecurityException e) {
            throw new UnusableSettingException(
                    "MICRONAUT_SERVER_SSL_KEY_STORE_PATH is a key store that opens with"
                            + " MICRONAUT_SERVER_SSL_KEY_STORE_PASSWORD, %s does not."
                                    .formatted(path),
                    e);
        }
    }

    @Override
    public String toString() {
        return "KeyStoreSettings[hidden]";
    }
}
