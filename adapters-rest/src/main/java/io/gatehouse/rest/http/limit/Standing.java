package io.gatehouse.rest.http.limit;

import io.micronaut.http.MutableHttpHeaders;

import java.time.Duration;

/**
 * Where a caller stands after a request: served or not, the limit, what remains, when one more and
 * all are back.
 */
record Standing(
        boolean isServed, long limit, long remaining, Duration untilNext, Duration untilFull) {
    private static final Duration ALMOST_A_SECOND = Duration.ofSeconds(1).minusNanos(1);

    /** {@code RateLimit-*} as in the IETF's draft, times in whole seconds rounded up. */
    void describe(MutableHttpHeaders headers) {
        headers.set("RateLimit-Limit", Long.toString(limit));
        headers.set("RateLimit-Remaining", Long.toString(remaining));
        headers.set("RateLimit-Reset", Long.toString(wholeSeconds(untilFull)));
    }

    String retryAfterSeconds() {
        return Long.toString(Math.max(1, wholeSeconds(untilNext)));
    }

    private static long wholeSeconds(Duration duration) {
        return duration.plus(ALMOST_A_SECOND).toSeconds();
    }
}
