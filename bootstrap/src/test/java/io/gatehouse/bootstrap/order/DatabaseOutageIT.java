package io.gatehouse.bootstrap.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.bootstrap.testing.Trader;
import io.gatehouse.persistence.testing.TestDatabase;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Twenty orders at once while the database takes no connection. */
class DatabaseOutageIT {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static TestServer server;
    private static Trader ada;

    @BeforeAll
    static void start() {
        server = TestServer.start(DATABASE, Map.of());
        ada = Trader.join(server);
        ada.quote("BTC", "50000", "50000");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void answersAllOfThemWithinSecondsAndTakesOrdersAgainAfterwards() {
        DATABASE.shut();
        long start = System.nanoTime();

        List<Answer> answers = twentyAtOnce();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
        assertThat(answers).hasSize(20).allMatch(answer -> answer.status() == 503);
        DATABASE.reopen();
        assertThat(ada.place(order(21)).status()).isEqualTo(201);
    }

    private static List<Answer> twentyAtOnce() {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return IntStream.rangeClosed(1, 20)
                    .mapToObj(
                            n -> CompletableFuture.supplyAsync(() -> ada.place(order(n)), threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }
    }

    private static String order(int number) {
        return """
               {'instrument': 'BTC', 'side': 'BUY', 'order_type': 'MARKET',
                'quantity': '0.01', 'stop_loss': '48000', 'client_order_id': 'n-%d'}"""
                .formatted(number);
    }
}
