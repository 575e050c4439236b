package io.gatehouse.rest.http;

import java.time.Instant;
import java.util.Optional;

/** {@code ?from=} (belongs to it) and {@code ?to=} (does not); an absent bound is open. */
public record TimeWindow(Optional<Instant> from, Optional<Instant> to) {
    public TimeWindow {
        if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
            throw new Refused(Problem.invalid("from", "must be before to"));
        }
    }

    /** Whether nothing was asked. */
    public boolean isOpen() {
        return from.isEmpty() && to.isEmpty();
    }
}
