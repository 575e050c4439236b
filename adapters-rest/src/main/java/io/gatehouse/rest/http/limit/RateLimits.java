package io.gatehouse.rest.http.limit;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Context;

/**
 * {@code gatehouse.rate-limits.*}: requests per second of one address, one user and one key, how
 * many seconds' worth may be spent at once, and of how many callers account is kept.
 */
@Context // A wrong one ends the start, not the first request.
@ConfigurationProperties("gatehouse.rate-limits")
record RateLimits(
        boolean enabled,
        int addressRequestsPerSecond,
        int userRequestsPerSecond,
        int keyRequestsPerSecond,
        int burstSeconds,
        int callersAtMost) {

    RateLimits {
        require("address-requests-per-second", addressRequestsPerSecond);
        require("user-requests-per-second", userRequestsPerSecond);
        require("key-requests-per-second", keyRequestsPerSecond);
        require("burst-seconds", burstSeconds);
        require("callers-at-most", callersAtMost);
    }

    private static void require(String setting, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(
                    "gatehouse.rate-limits.%s is 1 or more, not %d.".formatted(setting, value));
        }
    }
}
