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
        require("ADDRESS_REQUESTS_PER_SECOND", addressRequestsPerSecond);
        require("USER_REQUESTS_PER_SECOND", userRequestsPerSecond);
        require("KEY_REQUESTS_PER_SECOND", keyRequestsPerSecond);
        require("BURST_SECONDS", burstSeconds);
        require("CALLERS_AT_MOST", callersAtMost);
    }

    private static void require(String setting, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(
                    "GATEHOUSE_RATE_LIMITS_%s is a whole number of 1 or more, not %d."
                            .formatted(setting, value));
        }
    }
}
