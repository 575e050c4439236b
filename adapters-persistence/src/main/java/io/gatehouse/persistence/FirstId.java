package io.gatehouse.persistence;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Finds the place in an index of UUIDv7 where an instant begins. */
public final class FirstId {
    /** How far the clocks of nodes may be apart before a recent row is overlooked. */
    public static final Duration SKEW = Duration.ofMinutes(1);

    private static final int TIME_SHIFT = 16;

    private FirstId() {}

    /** No id made for what came of this UUIDv7's row is smaller. */
    public static UUID madeAfter(UUID id) {
        return madeAt(timeOf(id));
    }

    /** When this UUIDv7 was made. */
    public static Instant timeOf(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> TIME_SHIFT);
    }

    /** No id made at or after the instant is smaller. */
    public static UUID madeAt(Instant since) {
        return new UUID(Math.max(0, since.minus(SKEW).toEpochMilli()) << TIME_SHIFT, 0);
    }
}
