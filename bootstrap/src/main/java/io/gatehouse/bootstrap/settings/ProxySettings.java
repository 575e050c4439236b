package io.gatehouse.bootstrap.settings;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/** {@code GATEHOUSE_BEHIND_PROXY}: whether a proxy that speaks TLS stands in front. */
@ConfigurationProperties("gatehouse")
record ProxySettings(@Bindable(defaultValue = "false") boolean behindProxy) {}
