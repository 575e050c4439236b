package io.gatehouse.domain.account;

import java.time.Instant;
import java.util.Optional;

/**
 * How an account stands to the books that its broker keeps of it, and when they were synced last;
 * the instant is missing only before the first time.
 */
public record BrokerSync(DataState state, Optional<Instant> at) {
    public BrokerSync {
        if (at.isEmpty() && state != DataState.UNKNOWN) {
            throw new IllegalArgumentException("What is " + state + " was synced at some time");
        }
    }
}
