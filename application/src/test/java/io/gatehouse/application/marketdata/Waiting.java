package io.gatehouse.application.marketdata;

/** Threads of tests that are to be held up by another. */
final class Waiting {
    private Waiting() {}

    /** Returns once the thread waits for something, or has ended as nothing held it up. */
    static void start(Thread thread) {
        thread.start();
        while (thread.isAlive() && thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }
}
