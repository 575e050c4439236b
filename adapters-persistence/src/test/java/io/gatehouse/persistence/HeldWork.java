package io.gatehouse.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A job's work that goes on until it is told to end. */
final class HeldWork implements Runnable {
    private final Semaphore begun = new Semaphore(0);
    private final Semaphore end = new Semaphore(0);

    @Override
    public void run() {
        begun.release();
        end.acquireUninterruptibly();
    }

    void awaitBegun() throws InterruptedException {
        assertThat(begun.tryAcquire(15, TimeUnit.SECONDS)).isTrue();
    }

    void end() {
        end.release();
    }
}
