package io.gatehouse.application;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The identity of what a request creates under a key: the key's last 74 bits under the time of the
 * creation, so that ids still sort by time and a repetition finds what the first run created.
 */
public final class KeyedId {
    /** For a repetition that is not what was asked the first time. */
    public static final Refusal REUSED =
            new Refusal.Invalid(
                    "idempotency_key_reused",
                    List.of(
                            new Refusal.FieldError(
                                    "Idempotency-Key", "was used for another request")));

    private static final Duration REMEMBERED = Duration.ofHours(25);
    private static final int TIME_SHIFT = 16;
    private static final long VERSION_7 = 0x7000L;
    private static final long TAIL_OF_HIGH = 0x0FFFL;

    private KeyedId() {}

    /** The identity of what is created now. */
    public static UUID of(UUID key, Instant now) {
        long time = now.toEpochMilli() << TIME_SHIFT;
        return new UUID(time | VERSION_7 | tailOfHigh(key), key.getLeastSignificantBits());
    }

    /** Whether what has this id was created under the key. */
    public static boolean isOf(UUID key, UUID id) {
        return tailOfHigh(key) == tailOfHigh(id)
                && key.getLeastSignificantBits() == id.getLeastSignificantBits();
    }

    /** What was created before is no repetition's first run: keys are forgotten by then. */
    public static Instant rememberedSince(Instant now) {
        return now.minus(REMEMBERED);
    }

    private static long tailOfHigh(UUID id) {
        return id.getMostSignificantBits() & TAIL_OF_HIGH;
    }
}
