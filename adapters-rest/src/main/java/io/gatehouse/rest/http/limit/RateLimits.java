package io.gatehouse.rest.http.limit;

import io.micronaut.context.annotation.ConfigurationProperties;

/**
 * {@code gatehouse.rate-limits.*}: requests per second of one address, one user and one key, how
 * many seconds' worth may be spent at once, and of how many callers account is kept.
 */
@ConfigurationProperties("gatehouse.rate-limits")
record RateLimits(
        boolean enabled,
        int addressRequestsPerSecond,
        int userRequestsPerSecond,
        int keyRequestsPerSecond,
        int burstSeconds,
        int callersAtMost) {}
