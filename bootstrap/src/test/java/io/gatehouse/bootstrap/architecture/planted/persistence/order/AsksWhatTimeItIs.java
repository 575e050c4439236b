package io.gatehouse.bootstrap.architecture.planted.persistence.order;

import java.time.Instant;

/** The ambient clock. */
public final class AsksWhatTimeItIs {
    private AsksWhatTimeItIs() {}

    static Instant now() {
        return Instant.now();
    }
}
