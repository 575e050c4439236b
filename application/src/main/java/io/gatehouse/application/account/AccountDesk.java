package io.gatehouse.application.account;

import io.gatehouse.domain.account.AccountId;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;

/**
 * Where every change of an account's books queues. Each partition of accounts has one worker that
 * drains whatever has queued, runs it in one transaction and answers each caller after the commit:
 * the busier, the larger the batch.
 */
public final class AccountDesk implements AutoCloseable {
    private final List<DeskPartition> partitions;

    /** Sizes of the desk: workers, tasks waiting per worker, tasks per transaction. */
    public record Sizes(int partitions, int queueLength, int batchSize) {}

    private record BooksOnly<T>(AccountId account, BiFunction<AccountBook, DeskSession, T> work)
            implements DeskTask<T> {
        @Override
        public T run(AccountBook book, DeskSession session) {
            return work.apply(book, session);
        }
    }

    public AccountDesk(Sizes sizes, DeskTransaction transaction) {
        List<DeskPartition> made = new ArrayList<>();
        for (int i = 0; i < sizes.partitions(); i++) {
            made.add(
                    new DeskPartition(
                            "desk-" + i,
                            new ArrayBlockingQueue<>(sizes.queueLength()),
                            sizes.batchSize(),
                            transaction));
        }
        this.partitions = List.copyOf(made);
    }

    /**
     * Queues work; the answer comes after its commit. Fails with {@link DeskBusyException} when the
     * queue is full.
     */
    public <T> CompletableFuture<T> submit(DeskTask<T> task) {
        return partitionOf(task.account()).submit(task);
    }

    /** The same for work that needs nothing to be read but the account's books. */
    public <T> CompletableFuture<T> submit(
            AccountId account, BiFunction<AccountBook, DeskSession, T> work) {
        return submit(new BooksOnly<>(account, work));
    }

    /** Queues work and waits for its commit; an exception of the work is thrown as it is. */
    public <T> T perform(DeskTask<T> task) {
        return DeskFutures.await(submit(task));
    }

    /** The same for work that needs nothing to be read but the account's books. */
    public <T> T perform(AccountId account, BiFunction<AccountBook, DeskSession, T> work) {
        return perform(new BooksOnly<>(account, work));
    }

    /** Refuses new work, finishes what has queued. */
    @Override
    public void close() {
        partitions.forEach(DeskPartition::close);
    }

    private DeskPartition partitionOf(AccountId account) {
        return partitions.get(Math.floorMod(account.hashCode(), partitions.size()));
    }
}
