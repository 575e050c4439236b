package io.gatehouse.bootstrap.settings;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

import org.jspecify.annotations.Nullable;

/**
 * {@code MICRONAUT_SERVER_SSL_ENABLED}: whether the server itself speaks TLS, and {@code
 * MICRONAUT_SERVER_SSL_PORT} where another port is meant for that.
 */
@ConfigurationProperties("micronaut.server.ssl")
record TlsSettings(
        @Bindable(defaultValue = "false") boolean enabled,
        @Nullable Integer port,
        @Bindable(defaultValue = "false") boolean buildSelfSigned,
        @Nullable String keyName) {

    TlsSettings {
        if (port != null) {
            new WholeNumber("MICRONAUT_SERVER_SSL_PORT", port)
                    .between(0, ListenerSettings.HIGHEST_PORT);
        }
    }

    /** The server may also be told to make a key of its own, or where else it finds one. */
    boolean needsKeyStore() {
        return enabled && !buildSelfSigned && keyName == null;
    }
}
