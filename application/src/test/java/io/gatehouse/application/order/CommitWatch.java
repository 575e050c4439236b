package io.gatehouse.application.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.account.BookChanges;
import io.gatehouse.application.account.DeskListener;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** Wakes whoever waits for a commit. */
final class CommitWatch implements DeskListener {
    private final Duration patience;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition committed = lock.newCondition();

    CommitWatch(Duration patience) {
        this.patience = patience;
    }

    @Override
    public void committed(List<BookChanges> changes) {
        lock.lock();
        try {
            committed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Until it is true, or patience is over. */
    void await(BooleanSupplier condition) {
        lock.lock();
        try {
            long left = patience.toNanos();
            while (!condition.getAsBoolean() && left > 0) {
                left = committed.awaitNanos(left);
            }
            assertThat(condition.getAsBoolean()).as("It came true in time").isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}
