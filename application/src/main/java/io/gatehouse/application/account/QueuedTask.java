package io.gatehouse.application.account;

import java.util.concurrent.CompletableFuture;

/** A task with the promise to its caller; the result is kept until the commit. */
final class QueuedTask<T> {
    private final DeskTask<T> task;
    private final CompletableFuture<T> promise = new CompletableFuture<>();
    private Runnable delivery =
            () -> promise.completeExceptionally(new IllegalStateException("The task did not run"));

    QueuedTask(DeskTask<T> task) {
        this.task = task;
    }

    DeskTask<T> task() {
        return task;
    }

    CompletableFuture<T> promise() {
        return promise;
    }

    void run(AccountBook book, DeskSession session) {
        T result = task.run(book, session);
        delivery = () -> promise.complete(result);
    }

    void deliver() {
        delivery.run();
    }

    void fail(Throwable cause) {
        promise.completeExceptionally(cause);
    }
}
