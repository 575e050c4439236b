package io.gatehouse.broker.paper;

import io.gatehouse.application.port.BrokerEvent;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Events that wait for delivery, in order; whoever empties it takes all that has gathered. */
final class Outbox {
    private final Queue<BrokerEvent> waiting = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean closed;

    void add(List<BrokerEvent> events) {
        lock.lock();
        try {
            waiting.addAll(events);
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Takes up to {@code most} as soon as there is something; none when patience or all ends. */
    List<BrokerEvent> take(int most, Duration patience) {
        lock.lock();
        try {
            awaitSomething(patience);
            List<BrokerEvent> taken = new ArrayList<>(Math.min(most, waiting.size()));
            while (taken.size() < most && !waiting.isEmpty()) {
                taken.add(waiting.remove());
            }
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /** Closed, and everything was taken. */
    boolean isDrained() {
        lock.lock();
        try {
            return closed && waiting.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    int size() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    /** Takers get what is left, then nothing. */
    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void awaitSomething(Duration patience) {
        try {
            long left = patience.toNanos();
            while (waiting.isEmpty() && !closed && left > 0) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException interrupted) {
            // Nobody else has this thread; whoever interrupts it wants it to end.
            closed = true;
        }
    }
}
