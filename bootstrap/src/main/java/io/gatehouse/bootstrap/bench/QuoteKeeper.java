package io.gatehouse.bootstrap.bench;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Keeps the price fresh while orders run. */
final class QuoteKeeper implements AutoCloseable {
    private static final long PAUSE_MILLIS = 500;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final CompletableFuture<Void> quoting;

    private QuoteKeeper(BenchDesk desk) {
        this.quoting = CompletableFuture.runAsync(() -> quote(desk), Thread::startVirtualThread);
    }

    static QuoteKeeper start(BenchDesk desk) {
        return new QuoteKeeper(desk);
    }

    private void quote(BenchDesk desk) {
        try (BenchClient client = BenchClient.connect(desk.server())) {
            while (!ended.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                desk.quote(client);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Throws what went wrong with the quotes, for then the orders were judged without a price. */
    @Override
    public void close() {
        ended.countDown();
        quoting.join();
    }
}
