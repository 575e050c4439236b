package io.gatehouse.application.account;

import io.gatehouse.application.order.TradingHouse;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.domain.account.AccountId;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** A desk of one worker over the stores of a house, with a trader's account of 1000 USD. */
final class DeskRig implements AutoCloseable {
    final TradingHouse house = TradingHouse.open();
    final AccountId account = house.trader("1000", "USD").account();
    final AccountDesk desk;

    DeskRig(List<DeskListener> listeners) {
        this(listeners, transactions -> transactions);
    }

    /** One whose transactions are not what they seem. */
    DeskRig(List<DeskListener> listeners, Disturbance disturbance) {
        desk =
                new AccountDesk(
                        new AccountDesk.Sizes(1, 100, 64), transaction(listeners, disturbance));
    }

    /** One worker over the same stores, with a queue of the test's own. */
    DeskPartition partition(BlockingQueue<QueuedTask<?>> queue) {
        return new DeskPartition(
                "partition", queue, 64, transaction(List.of(), transactions -> transactions));
    }

    /** What stands between the desk and its transactions. */
    @FunctionalInterface
    interface Disturbance {
        Transactions around(Transactions transactions);
    }

    private DeskTransaction transaction(List<DeskListener> listeners, Disturbance disturbance) {
        return new DeskTransaction(
                disturbance.around(house.transactions),
                new DeskTransaction.Stores(house.accounts, house.orders, house.positions),
                house.loader,
                house.writer,
                house.markets,
                house.roll,
                house.ladder,
                listeners,
                house.clock);
    }

    /** Queues the tasks while the worker is busy, so that one batch takes them all. */
    List<CompletableFuture<Integer>> inOneBatch(List<Counted> tasks) {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch queued = new CountDownLatch(1);
        CompletableFuture<Integer> busy =
                desk.submit(
                        new Counted(
                                account,
                                () -> {
                                    begun.countDown();
                                    return await(queued);
                                }));
        await(begun);
        List<CompletableFuture<Integer>> answers = tasks.stream().map(desk::submit).toList();
        queued.countDown();
        busy.join();
        return answers;
    }

    private static int await(CountDownLatch latch) {
        try {
            latch.await();
            return 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        desk.close();
        house.close();
    }

    /** Work that counts how often it is run. */
    record Counted(AccountId account, Supplier<Integer> work, AtomicInteger runs)
            implements DeskTask<Integer> {
        Counted(AccountId account, Supplier<Integer> work) {
            this(account, work, new AtomicInteger());
        }

        @Override
        public Integer run(AccountBook book, DeskSession session) {
            runs.incrementAndGet();
            return work.get();
        }
    }
}
