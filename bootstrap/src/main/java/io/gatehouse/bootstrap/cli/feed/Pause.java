package io.gatehouse.bootstrap.cli.feed;

import java.time.Duration;

/** Lets time pass. */
@FunctionalInterface
interface Pause {
    /** Returns once that much time is over. */
    void sleep(Duration time) throws InterruptedException;
}
