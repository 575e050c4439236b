package io.gatehouse.bootstrap.settings;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/**
 * {@code datasources.default.*}: where an external PostgreSQL is, and for how many milliseconds a
 * request waits for a connection to it. Its address may hold a password and is never shown.
 */
@ConfigurationProperties("datasources.default")
record DatabaseSettings(
        @Nullable String url, @Bindable(defaultValue = "5000") long connectionTimeout) {
    /** No user is told before the hosts: PostgreSQL's driver would take it for a host. */
    private static final Pattern URL =
            Pattern.compile("jdbc:postgresql:((//[^/?@\\s]*)?/)?[^/?@\\s]*(\\?\\S*)?");

    /** The pool itself takes no less. */
    private static final int LEAST_MILLISECONDS = 250;

    DatabaseSettings {
        if (url != null && !url.isBlank() && !URL.matcher(url).matches()) {
            throw new IllegalArgumentException(
                    "DATASOURCES_DEFAULT_URL is the address of a PostgreSQL such as"
                            + " jdbc:postgresql://host:5432/name.");
        }
        if (connectionTimeout < LEAST_MILLISECONDS) {
            throw new IllegalArgumentException(
                    "DATASOURCES_DEFAULT_CONNECTION_TIMEOUT is a whole number of 250 or more, not %d."
                            .formatted(connectionTimeout));
        }
    }

    @Override
    public String toString() {
        return "DatabaseSettings[hidden]";
    }
}
