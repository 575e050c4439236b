package io.gatehouse.bootstrap.settings;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.http.ssl.SslConfiguration;
import io.micronaut.http.ssl.SslConfiguration.KeyStoreConfiguration;
import io.micronaut.http.ssl.SslConfigurationException;

import org.jspecify.annotations.Nullable;

import java.security.KeyStore;

/**
 * {@code micronaut.server.ssl.key-store.*}: the key and the certificate that TLS is spoken with.
 */
@ConfigurationProperties("micronaut.server.ssl.key-store")
record KeyStoreSettings(
        @Nullable String path,
        @Nullable String type,
        @Nullable String password,
        @Nullable String keyPath) {
    private static final String FILE = "file:";

    /** Of a server that speaks TLS; what is no file, or a key apart, is left to the server. */
    void requireOpenable(TlsKeySettings key) {
        if (path == null || path.isBlank()) {
            requireKeyApart();
            return;
        }
        if (path.indexOf(':') < 0) {
            throw new UnusableSettingException(
                    "MICRONAUT_SERVER_SSL_KEY_STORE_PATH names a file as file:%s, not as %s."
                            .formatted(path, path));
        }
        if (path.startsWith(FILE)) {
            key.requireOpenable(opened(path), this);
        }
    }

    private void requireKeyApart() {
        if (keyPath == null) {
            throw new UnusableSettingException(
                    "MICRONAUT_SERVER_SSL_ENABLED=true needs MICRONAUT_SERVER_SSL_KEY_STORE_PATH,"
                            + " such as file:/etc/gatehouse.p12.");
        }
    }

    private KeyStore opened(String file) {
        KeyStoreConfiguration store = new KeyStoreConfiguration();
        store.setPath(file);
        store.setType(type);
        store.setPassword(password);
        SslConfiguration tls = new SslConfiguration();
        tls.setKeyStore(store);
        try {
            return new TlsKeyReader().build(tls).orElseThrow();
        } catch (SslConfigurationException e) {
            throw new UnusableSettingException(
                    "MICRONAUT_SERVER_SSL_KEY_STORE_PATH is a key store, or a text of a private key"
                            + " and then its certificates, that opens with"
                            + " MICRONAUT_SERVER_SSL_KEY_STORE_PASSWORD, %s does not."
                                    .formatted(file),
                    e);
        }
    }

    @Override
    public String toString() {
        return "KeyStoreSettings[hidden]";
    }
}
