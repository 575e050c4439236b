package io.gatehouse.application.account;

import io.gatehouse.application.port.DependencyDown;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;

/** One worker and its bounded queue. */
final class DeskPartition implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DeskPartition.class);

    private final BlockingQueue<QueuedTask<?>> queue;
    private final int batchSize;
    private final DeskTransaction transaction;
    private final Thread worker;
    private volatile boolean closing;

    DeskPartition(
            String name,
            BlockingQueue<QueuedTask<?>> queue,
            int batchSize,
            DeskTransaction transaction) {
        this.queue = queue;
        this.batchSize = batchSize;
        this.transaction = transaction;
        this.worker = Thread.ofPlatform().name(name).daemon(true).start(this::work);
    }

    <T> CompletableFuture<T> submit(DeskTask<T> task) {
        QueuedTask<T> queued = new QueuedTask<>(task);
        // Asked again once it has queued: the worker may have looked for the last time before.
        if (closing || !queue.offer(queued) || (closing && queue.remove(queued))) {
            queued.fail(new DeskBusyException());
        }
        return queued.promise();
    }

    @Override
    public void close() {
        closing = true;
        worker.interrupt();
        try {
            worker.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        List<QueuedTask<?>> batch = new ArrayList<>(batchSize);
        while (takeInto(batch)) {
            // The interrupt of close() must not reach the database driver in the middle of a
            // commit.
            boolean interrupted = Thread.interrupted();
            if (!batch.isEmpty()) {
                execute(batch);
                batch.clear();
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private boolean takeInto(List<QueuedTask<?>> batch) {
        if (!closing) {
            try {
                batch.add(queue.take());
            } catch (InterruptedException e) {
                // Woken by close(): what has queued is still done below.
                LOG.debug("{} is closing", worker.getName());
            }
        }
        queue.drainTo(batch, batchSize - batch.size());
        return !batch.isEmpty() || !closing;
    }

    private void execute(List<QueuedTask<?>> batch) {
        try {
            attempt(batch);
        } catch (DependencyDown outage) {
            // What is answered already stays so. Nothing of the rest runs again: it would wait for
            // the database once more, or be done twice where the commit was lost on its way.
            LOG.warn("A batch of {} tasks failed: {}", batch.size(), outage.toString());
            batch.forEach(task -> task.fail(outage));
        }
    }

    /** One bad task must not fail its neighbours: each runs again in a transaction of its own. */
    private void attempt(List<QueuedTask<?>> batch) {
        try {
            transaction.execute(batch);
        } catch (DependencyDown outage) {
            throw outage;
        } catch (RuntimeException | Error failure) {
            if (batch.size() == 1) {
                fail(batch.getFirst(), failure);
            } else {
                batch.forEach(task -> attempt(List.of(task)));
            }
        }
    }

    private static void fail(QueuedTask<?> task, Throwable failure) {
        LOG.warn("Work on account {} failed: {}", task.task().account(), failure.toString());
        task.fail(failure);
    }
}
