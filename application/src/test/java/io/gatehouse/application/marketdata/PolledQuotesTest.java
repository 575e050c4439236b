package io.gatehouse.application.marketdata;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.port.InMemoryTransactions;
import io.gatehouse.application.port.Transactions;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.function.Supplier;

/** Somebody looks for news of other nodes just when a path of quotes has been committed. */
class PolledQuotesTest extends RecordQuotesCase {
    private final Thread poll = new Thread(() -> tellQuotes.tell(() -> List.of(newest(BTC))));

    @Override
    Transactions transactions() {
        Transactions plain = new InMemoryTransactions(marketData, offSession);
        return new Transactions() {
            @Override
            public <T> T inTransaction(Supplier<T> work) {
                T done = plain.inTransaction(work);
                Waiting.start(poll);
                return done;
            }

            @Override
            public <T> T inSnapshot(Supplier<T> reads) {
                return plain.inSnapshot(reads);
            }
        };
    }

    /** A stop at 64,500 lies between the two. */
    @Test
    void everyStepOfAPathIsToldAllTheSame() throws InterruptedException {
        record(
                offer("BTC", "64000", "64002", "2026-03-02T08:59:58Z"),
                offer("BTC", "64999", "65001", "2026-03-02T08:59:59Z"));
        poll.join();

        assertThat(told)
                .containsExactly(
                        List.of(
                                quote(BTC, "64000", "64002", "2026-03-02T08:59:58Z"),
                                quote(BTC, "64999", "65001", "2026-03-02T08:59:59Z")));
    }
}
