package io.gatehouse.bootstrap.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.audit.VerifyBooks;
import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.Api;
import io.gatehouse.bootstrap.testing.NodeProcess;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.persistence.testing.TestDatabase;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** The service is killed in mid-load, again and again: nothing acknowledged is lost or doubled. */
@Order(1)
class R1_KillMidLoadIT {
    private static final int ROUNDS = 5;
    private static final int LOADERS = 8;
    private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 150;
    private static final long PATIENCE_SECONDS = 60;

    /** What the loader meant to send, noted before it was sent. */
    private final Set<String> intents = new ConcurrentSkipListSet<>();

    /** Which order the service said it made of an intent. */
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

    @Test
    void keepsEveryAcknowledgedOrderExactlyOnce() throws Exception {
        TestDatabase database = TestDatabase.fresh();
        NodeProcess node = NodeProcess.start(database);
        String account = open(node.owner());
        for (int round = 0; round < ROUNDS; round++) {
            loadUntilKilled(node, account, round);
            node = NodeProcess.start(database);
            retryWhatWasNotAcknowledged(node.owner(), account);
            assertEveryIntentIsOneOrder(node.owner(), account);
        }
        node.kill();
        assertClean(database);
    }

    private static String open(Api owner) {
        return owner.post(
                        "/accounts",
                        """
                        {"name": "Load", "risk_tolerance": "HIGH", "initial_balance": "100000"}""")
                .text("account_id");
    }

    private void loadUntilKilled(NodeProcess node, String account, int round) throws Exception {
        Api api = node.owner();
        quote(api);
        CountDownLatch enough = new CountDownLatch(ACKNOWLEDGED_BEFORE_THE_KILL);
        try (ExecutorService loaders = Executors.newFixedThreadPool(LOADERS)) {
            List<Future<?>> loads = new ArrayList<>();
            for (int loader = 0; loader < LOADERS; loader++) {
                String name = "r" + round + "-" + loader + "-";
                loads.add(loaders.submit(() -> load(api, account, name, enough)));
            }
            assertThat(enough.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            node.kill();
            for (Future<?> load : loads) {
                load.get();
            }
        }
    }

    /** Sends until the service is gone. */
    private void load(Api api, String account, String name, CountDownLatch enough) {
        try {
            for (int i = 0; true; i++) {
                String key = name + i;
                intents.add(key);
                send(api, account, key);
                enough.countDown();
            }
        } catch (UncheckedIOException gone) {
            // This is what the test is about: whether the last order was taken is not known.
        }
    }

    private void send(Api api, String account, String key) {
        Answer answer = api.post("/orders?account_id=" + account, order(key));
        assertThat(answer.status()).as(answer.raw()).isIn(201, 403);
        String before = acknowledged.put(key, answer.text("order_id"));
        assertThat(before).as("acknowledged before").isNull();
    }

    private static String order(String key) {
        String side = key.hashCode() % 2 == 0 ? "BUY" : "SELL";
        return """
                {"instrument": "BTC", "side": "%s", "order_type": "MARKET", "quantity": "0.01", \
                "client_order_id": "%s"}"""
                .formatted(side, key);
    }

    private void retryWhatWasNotAcknowledged(Api api, String account) {
        quote(api);
        Set<String> open = new TreeSet<>(intents);
        open.removeAll(acknowledged.keySet());
        assertThat(open).as("in flight at the kill").isNotEmpty();
        open.forEach(key -> send(api, account, key));
    }

    private void assertEveryIntentIsOneOrder(Api api, String account) {
        Map<String, String> stored = new HashMap<>();
        Optional<String> cursor = Optional.of("");
        while (cursor.isPresent()) {
            Answer page = api.get("/orders?limit=500&account_id=" + account + cursor.orElseThrow());
            for (int i = 0; i < page.at("data").size(); i++) {
                String name = page.text("data." + i + ".client_order_id");
                String twin = stored.put(name, page.text("data." + i + ".order_id"));
                assertThat(twin).as("another order named %s", name).isNull();
            }
            cursor =
                    Optional.of(page.text("next_cursor"))
                            .filter(next -> !next.equals("null"))
                            .map(next -> "&cursor=" + next);
        }
        assertThat(stored).isEqualTo(acknowledged);
    }

    private static void quote(Api api) {
        api.post(
                "/quotes",
                "{\"quotes\": [{\"instrument\": \"BTC\", \"bid\": \"50000\", \"ask\": \"50000\"}]}");
    }

    /** A further node settles what the last kill left, as at every start, before it is ready. */
    private static void assertClean(TestDatabase database) {
        try (TestServer server = TestServer.start(database, Map.of())) {
            VerifyBooks.Report report = server.bean(VerifyBooks.class).verify();
            assertThat(report.isClean()).as(report.toString()).isTrue();
        }
    }
}
