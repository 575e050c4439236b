package io.gatehouse.rest.http.limit;

import io.gatehouse.rest.http.limit.Allowance.Rate;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Context;

import java.time.Duration;

/**
 * {@code gatehouse.rate-limits.*}: requests per second of one address, one user and one key, how
 * many seconds' worth may be spent at once, new users per minute from one address, and of how many
 * callers account is kept.
 */
@Context // A wrong one ends the start, not the first request.
@ConfigurationProperties("gatehouse.rate-limits")
record RateLimits(
        boolean enabled,
        int addressRequestsPerSecond,
        int userRequestsPerSecond,
        int keyRequestsPerSecond,
        int burstSeconds,
        int addressSignUpsPerMinute,
        int callersAtMost) {

    private static final int SIGN_UP_BURST_MINUTES = 10;

    RateLimits {
        require("ADDRESS_REQUESTS_PER_SECOND", addressRequestsPerSecond);
        require("USER_REQUESTS_PER_SECOND", userRequestsPerSecond);
        require("KEY_REQUESTS_PER_SECOND", keyRequestsPerSecond);
        require("BURST_SECONDS", burstSeconds);
        require("ADDRESS_SIGN_UPS_PER_MINUTE", addressSignUpsPerMinute);
        require("CALLERS_AT_MOST", callersAtMost);
    }

    Rate perSecond(int requests) {
        return Rate.perSecond(requests, burstSeconds);
    }

    /** Ten minutes' worth at once: a whole office may join on its first morning. */
    Rate signUps() {
        return new Rate(
                addressSignUpsPerMinute,
                Duration.ofMinutes(1),
                (long) addressSignUpsPerMinute * SIGN_UP_BURST_MINUTES);
    }

    private static void require(String setting, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(
                    "GATEHOUSE_RATE_LIMITS_%s is a whole number of 1 or more, not %d."
                            .formatted(setting, value));
        }
    }
}
