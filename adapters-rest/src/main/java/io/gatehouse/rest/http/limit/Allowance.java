package io.gatehouse.rest.http.limit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Gives every caller of one kind the same number of requests in a time. A bucket that is full again
 * says nothing and is dropped when room is needed; callers beyond that room share one bucket, so
 * memory is bounded whoever calls.
 */
final class Allowance {
    private static final long SWEEP_MILLIS = 1_000;

    private final Rate rate;
    private final int callersAtMost;
    private final Clock clock;
    private final Bucket shared;
    private final ConcurrentMap<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final AtomicLong nextSweepMillis = new AtomicLong();

    Allowance(Rate rate, int callersAtMost, Clock clock) {
        this.rate = rate;
        this.callersAtMost = callersAtMost;
        this.clock = clock;
        this.shared = newBucket();
    }

    /** Spends one request of a caller. */
    Standing spend(String caller) {
        ConsumptionProbe probe = bucketOf(caller).tryConsumeAndReturnRemaining(1);
        return new Standing(
                probe.isConsumed(),
                rate.atOnce(),
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForRefill()),
                Duration.ofNanos(probe.getNanosToWaitForReset()));
    }

    private Bucket bucketOf(String caller) {
        Bucket known = buckets.get(caller);
        if (known != null) {
            return known;
        }
        if (buckets.size() >= callersAtMost) {
            dropFullBuckets();
        }
        return buckets.size() >= callersAtMost
                ? shared
                : buckets.computeIfAbsent(caller, c -> newBucket());
    }

    /**
     * At most once a second, so that a flood of new callers cannot make this the expensive part.
     */
    private void dropFullBuckets() {
        long now = clock.millis();
        long due = nextSweepMillis.get();
        if (now >= due && nextSweepMillis.compareAndSet(due, now + SWEEP_MILLIS)) {
            buckets.values().removeIf(bucket -> bucket.getAvailableTokens() >= rate.atOnce());
        }
    }

    private Bucket newBucket() {
        return Bucket.builder()
                .addLimit(
                        limit ->
                                limit.capacity(rate.atOnce())
                                        .refillGreedy(rate.requests(), rate.per()))
                .withCustomTimePrecision(new ClockMeter(clock))
                .build();
    }

    /** How many requests come back in which time, and how many may be spent at once. */
    record Rate(long requests, Duration per, long atOnce) {
        /** So many a second, of which those of some seconds may come at once. */
        static Rate perSecond(int requests, int burstSeconds) {
            return new Rate(requests, Duration.ofSeconds(1), (long) requests * burstSeconds);
        }
    }

    /** The service's own clock as the library wants it. */
    private record ClockMeter(Clock clock) implements TimeMeter {
        private static final long NANOS_PER_MILLI = 1_000_000;

        @Override
        public long currentTimeNanos() {
            return clock.millis() * NANOS_PER_MILLI;
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
