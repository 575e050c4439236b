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
        @Nullable String provider,
        @Nullable String password,
        @Nullable String keyPath,
        @Nullable String certificatePath) {
    private static final String FILE = "file:";
    private static final String STORE = "MICRONAUT_SERVER_SSL_KEY_STORE_PATH";
    private static final String KEY = "MICRONAUT_SERVER_SSL_KEY_STORE_KEY_PATH";
    private static final String CERTIFICATE = "MICRONAUT_SERVER_SSL_KEY_STORE_CERTIFICATE_PATH";

    /** Of a server that speaks TLS; what is no file is left to the server. */
    void requireOpenable(TlsKeySettings key) {
        refuseBlank(STORE, path);
        refuseBlank(KEY, keyPath);
        refuseBlank(CERTIFICATE, certificatePath);
        if (path == null) {
            requireKeyApart(key);
        } else {
            requireStore(path, key);
        }
    }

    /** The server takes a blank for a place, and ends on it once the database has begun. */
    private static void refuseBlank(String variable, @Nullable String place) {
        if (place != null && place.isBlank()) {
            throw new UnusableSettingException(
                    "%s is set to nothing: name a place, or leave it out.".formatted(variable));
        }
    }

    private void requireStore(String store, TlsKeySettings key) {
        if (keyPath != null || certificatePath != null) {
            throw new UnusableSettingException(
                    "%s takes the place of %s and %s: set the one or the two."
                            .formatted(STORE, KEY, CERTIFICATE));
        }
        requirePlace(STORE, store);
        if (store.startsWith(FILE)) {
            key.requireOpenable(
                    opened(
                            ("%s is a key store, or a text of a private key and then its"
                                            + " certificates, that opens with"
                                            + " MICRONAUT_SERVER_SSL_KEY_STORE_PASSWORD,"
                                            + " %s does not.")
                                    .formatted(STORE, store)),
                    this);
        }
    }

    private void requireKeyApart(TlsKeySettings key) {
        if (keyPath == null && certificatePath == null) {
            throw new UnusableSettingException(
                    "MICRONAUT_SERVER_SSL_ENABLED=true needs %s, such as file:/etc/gatehouse.p12."
                            .formatted(STORE));
        }
        if (keyPath == null) {
            throw missing(CERTIFICATE, KEY, "file:/etc/gatehouse.key");
        }
        if (certificatePath == null) {
            throw missing(KEY, CERTIFICATE, "file:/etc/gatehouse.crt");
        }
        // The server does not open such a key with a password that it does not need.
        if (isGiven(password) || isGiven(key.password())) {
            throw new UnusableSettingException(
                    ("%s names a key without a password: leave out"
                                    + " MICRONAUT_SERVER_SSL_KEY_STORE_PASSWORD and"
                                    + " MICRONAUT_SERVER_SSL_KEY_PASSWORD.")
                            .formatted(KEY));
        }
        requirePlace(KEY, keyPath);
        requirePlace(CERTIFICATE, certificatePath);
        if (keyPath.startsWith(FILE) && certificatePath.startsWith(FILE)) {
            opened(
                    "%s is the text of a private key and %s that of its certificates, %s and %s are not."
                            .formatted(KEY, CERTIFICATE, keyPath, certificatePath));
        }
    }

    private static boolean isGiven(@Nullable String secret) {
        return secret != null && !secret.isEmpty();
    }

    private static UnusableSettingException missing(String one, String other, String example) {
        return new UnusableSettingException(
                "%s needs %s beside it, such as %s.".formatted(one, other, example));
    }

    private static void requirePlace(String variable, String place) {
        if (place.indexOf(':') < 0) {
            throw new UnusableSettingException(
                    "%s names a file as file:%s, not as %s.".formatted(variable, place, place));
        }
    }

    private KeyStore opened(String otherwise) {
        KeyStoreConfiguration store = new KeyStoreConfiguration();
        store.setPath(path);
        store.setType(type);
        store.setProvider(provider);
        store.setPassword(password);
        store.setKeyPath(keyPath);
        store.setCertificatePath(certificatePath);
        SslConfiguration tls = new SslConfiguration();
        tls.setKeyStore(store);
        try {
            return new TlsKeyReader().build(tls).orElseThrow();
        } catch (SslConfigurationException e) {
            throw new UnusableSettingException(otherwise, e);
        }
    }

    @Override
    public String toString() {
        return "KeyStoreSettings[hidden]";
    }
}
