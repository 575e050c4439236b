package io.gatehouse.bootstrap.architecture.planted.persistence.order;

import java.time.Clock;

/** A clock of its own. */
public final class MakesClock {
    private MakesClock() {}

    static Clock clock() {
        return Clock.systemUTC();
    }
}
