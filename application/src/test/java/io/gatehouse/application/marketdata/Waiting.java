package io.gatehouse.application.marketdata;

import java.util.EnumSet;
import java.util.Set;

/** Threads of tests that are to be held up by another. */
final class Waiting {
    private static final Set<Thread.State> HELD_UP =
            EnumSet.of(Thread.State.WAITING, Thread.State.TIMED_WAITING);

    private Waiting() {}

    /** Returns once the thread waits for something, or has ended as nothing held it up. */
    static void start(Thread thread) {
        thread.start();
        while (thread.isAlive() && !HELD_UP.contains(thread.getState())) {
            Thread.onSpinWait();
        }
    }
}
