package io.gatehouse.application.user;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;

/**
 * How long to wait after failed attempts: some are free, then 1 s, 2 s, 4 s ... up to a longest,
 * for ever open again. Kept per node and bounded; the longest unused are forgotten first.
 */
final class LogInDelays {
    private static final int MOST_KEYS = 50_000;
    private static final int MOST_DOUBLINGS = 6;
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(15);

    private final int freeAttempts;
    private final Duration longest;
    private final LinkedHashMap<String, Attempts> byKey = new LinkedHashMap<>();

    /** The longest wait is a minute. */
    LogInDelays(int freeAttempts) {
        this(freeAttempts, Duration.ofMinutes(1));
    }

    LogInDelays(int freeAttempts, Duration longest) {
        this.freeAttempts = freeAttempts;
        this.longest = longest;
    }

    /** The time to wait, or nothing: then the attempt counts as failed until it is forgiven. */
    synchronized Optional<Duration> charge(String key, Instant now) {
        Optional<Duration> wait = waitOf(key, now);
        if (wait.isEmpty()) {
            count(key, now);
        }
        return wait;
    }

    /**
     * Counts an attempt as failed until it is forgiven; whether it may be made was asked before.
     */
    synchronized void count(String key, Instant now) {
        remember(key, new Attempts(remembered(key, now).count() + 1, now));
    }

    /** The time to wait; asking costs nothing. */
    synchronized Optional<Duration> waitOf(String key, Instant now) {
        Attempts attempts = remembered(key, now);
        return Optional.of(attempts.last().plus(delayAfter(attempts.count())))
                .filter(open -> attempts.count() > 0)
                .map(open -> Duration.between(now, open))
                .filter(Duration::isPositive);
    }

    /** Takes back one attempt: it was not a failure. */
    synchronized void forgive(String key) {
        byKey.computeIfPresent(key, (same, attempts) -> attempts.fewer());
    }

    /** Starts afresh for somebody who has shown to be the right one. */
    synchronized void forget(String key) {
        byKey.remove(key);
    }

    private void remember(String key, Attempts attempts) {
        byKey.putLast(key, attempts);
        if (byKey.size() > MOST_KEYS) {
            byKey.pollFirstEntry();
        }
    }

    private Attempts remembered(String key, Instant now) {
        Attempts attempts = byKey.getOrDefault(key, new Attempts(0, now));
        return attempts.last().plus(FORGOTTEN_AFTER).isBefore(now)
                ? new Attempts(0, now)
                : attempts;
    }

    private Duration delayAfter(int count) {
        if (count < freeAttempts) {
            return Duration.ZERO;
        }
        Duration delay = Duration.ofSeconds(1L << Math.min(count - freeAttempts, MOST_DOUBLINGS));
        return delay.compareTo(longest) < 0 ? delay : longest;
    }

    private record Attempts(int count, Instant last) {
        Attempts fewer() {
            return new Attempts(Math.max(0, count - 1), last);
        }
    }
}
