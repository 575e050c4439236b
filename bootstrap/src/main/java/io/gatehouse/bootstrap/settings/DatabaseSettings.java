package io.gatehouse.bootstrap.settings;

import io.micronaut.context.annotation.ConfigurationProperties;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/**
 * {@code datasources.default.*}: where an external PostgreSQL is, where its password, how many
 * connections there are to it and for how many milliseconds a request waits for one. Its address
 * may hold a password and is never shown.
 */
@ConfigurationProperties("datasources.default")
record DatabaseSettings(
        @Nullable String url,
        @Nullable String password,
        @Nullable String passwordFile,
        int maximumPoolSize,
        long connectionTimeout) {
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
        if (password == null && passwordFile != null) {
            Secret.firstLine("DATASOURCES_DEFAULT_PASSWORD_FILE", passwordFile);
        }
        new WholeNumber("DATASOURCES_DEFAULT_MAXIMUM_POOL_SIZE", maximumPoolSize).atLeast(1);
        new WholeNumber("DATASOURCES_DEFAULT_CONNECTION_TIMEOUT", connectionTimeout)
                .atLeast(LEAST_MILLISECONDS);
    }

    @Override
    public String toString() {
        return "DatabaseSettings[hidden]";
    }
}
