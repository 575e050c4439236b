package io.gatehouse.bootstrap.settings;

import io.micronaut.context.annotation.ConfigurationProperties;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.Collections;

/**
 * {@code micronaut.server.ssl.key-store.*}: the key and the certificate that TLS is spoken with.
 */
@ConfigurationProperties("micronaut.server.ssl.key-store")
record KeyStoreSettings(@Nullable String path, @Nullable String type, @Nullable String password) {
    private static final String FILE = "file:";
    private static final byte[] TEXT = "-----BEGIN".getBytes(StandardCharsets.US_ASCII);

    /** Of a server that speaks TLS; what is no file is left to the server. */
    void requireOpenable() {
        if (path == null || path.isBlank()) {
            throw new UnusableSettingException(
                    "MICRONAUT_SERVER_SSL_ENABLED=true needs MICRONAUT_SERVER_SSL_KEY_STORE_PATH,"
                            + " such as file:/etc/gatehouse.p12.");
        }
        if (path.indexOf(':') < 0) {
            throw new UnusableSettingException(
                    "MICRONAUT_SERVER_SSL_KEY_STORE_PATH names a file as file:%s, not as %s."
                            .formatted(path, path));
        }
        if (path.startsWith(FILE)) {
            requireKey(Path.of(path.substring(FILE.length())));
        }
    }

    private void requireKey(Path file) {
        try {
            if (!isText(file) && !hasKey(file)) {
                throw new UnusableSettingException(
                        "MICRONAUT_SERVER_SSL_KEY_STORE_PATH is a key store with a private key,"
                                + " %s has none.".formatted(path));
            }
        } catch (IOException | GeneralSecurityException e) {
            throw new UnusableSettingException(
                    "MICRONAUT_SERVER_SSL_KEY_STORE_PATH is a key store that opens with"
                            + " MICRONAUT_SERVER_SSL_KEY_STORE_PASSWORD, %s does not."
                                    .formatted(path),
                    e);
        }
    }

    /** Key and certificates one after the other, which the server reads where no type is named. */
    private boolean isText(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return type == null && Arrays.equals(in.readNBytes(TEXT.length), TEXT);
        }
    }

    private boolean hasKey(Path file) throws IOException, GeneralSecurityException {
        char[] secret = password == null ? new char[0] : password.toCharArray();
        KeyStore keys = KeyStore.getInstance(type == null ? KeyStore.getDefaultType() : type);
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, secret);
        }
        for (String alias : Collections.list(keys.aliases())) {
            if (keys.isKeyEntry(alias)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return "KeyStoreSettings[hidden]";
    }
}
