package io.gatehouse.bootstrap.settings;

import io.micronaut.core.io.ResourceResolver;
import io.micronaut.http.HttpVersion;
import io.micronaut.http.ssl.SslBuilder;
import io.micronaut.http.ssl.SslConfiguration;
import io.micronaut.http.ssl.SslConfigurationException;

import java.security.KeyStore;
import java.util.Optional;

/** Reads the key of TLS as the server does, from a key store or from text. */
final class TlsKeyReader extends SslBuilder<KeyStore> {
    TlsKeyReader() {
        super(new ResourceResolver());
    }

    @Override
    public Optional<KeyStore> build(SslConfiguration tls) {
        try {
            return getKeyStore(tls);
        } catch (Exception e) {
            throw new SslConfigurationException(e);
        }
    }

    @Override
    public Optional<KeyStore> build(SslConfiguration tls, HttpVersion version) {
        return build(tls);
    }
}
