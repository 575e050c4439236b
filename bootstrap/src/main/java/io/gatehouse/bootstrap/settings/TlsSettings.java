package io.gatehouse.bootstrap.settings;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/** {@code MICRONAUT_SERVER_SSL_ENABLED}: whether the server itself speaks TLS. */
@ConfigurationProperties("micronaut.server.ssl")
record TlsSettings(@Bindable(defaultValue = "false") boolean enabled) {}
