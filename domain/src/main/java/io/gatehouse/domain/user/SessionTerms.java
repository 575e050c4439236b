package io.gatehouse.domain.user;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a session lives: unrefreshed for {@code idle} at most, refreshed for {@code longest} at
 * most.
 */
public record SessionTerms(Duration idle, Duration longest) {
    public SessionTerms {
        if (!idle.isPositive() || longest.compareTo(idle) < 0) {
            throw new IllegalArgumentException(
                    "A session's idle time is positive and within its longest");
        }
    }

    /** Until when a session that began at {@code startedAt} and was used now may be refreshed. */
    public Instant expiryOf(Instant startedAt, Instant now) {
        Instant idleEnd = now.plus(idle);
        Instant end = startedAt.plus(longest);
        return idleEnd.isBefore(end) ? idleEnd : end;
    }
}
