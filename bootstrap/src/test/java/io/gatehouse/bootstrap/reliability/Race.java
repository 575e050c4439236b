package io.gatehouse.bootstrap.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.audit.VerifyBooks;
import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.Api;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.persistence.testing.TestDatabase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** What races have in common: BTC at 50,000, orders of 500 USD, and books that verify. */
final class Race {
    private Race() {}

    static void quote(Api api) {
        api.post(
                "/quotes",
                "{\"quotes\": [{\"instrument\": \"BTC\", \"bid\": \"50000\", \"ask\": \"50000\"}]}");
    }

    /** An order of that name for 0.01 BTC at the market. */
    static Callable<Answer> buy(Api node, String account, String name) {
        String order =
                """
                {"instrument": "BTC", "side": "BUY", "order_type": "MARKET", "quantity": "0.01", \
                "client_order_id": "%s"}"""
                        .formatted(name);
        return () -> node.post("/orders?account_id=" + account, order);
    }

    /** One that rests below the market and loses 5 USD at its stop, fees aside. */
    static Callable<Answer> rest(Api node, String account, String name) {
        String order =
                """
                {"instrument": "BTC", "side": "BUY", "order_type": "LIMIT", "quantity": "0.01", \
                "price": "49900", "stop_loss": "49400", "client_order_id": "%s"}"""
                        .formatted(name);
        return () -> node.post("/orders?account_id=" + account, order);
    }

    /** Everybody at once; the answers in the order of the calls. */
    static List<Answer> run(ExecutorService callers, List<Callable<Answer>> calls)
            throws Exception {
        List<Answer> answers = new ArrayList<>();
        for (Future<Answer> call : callers.invokeAll(calls)) {
            answers.add(call.get());
        }
        return answers;
    }

    static void flatten(Api api, String account) {
        String position = "/positions/BTC?account_id=" + account;
        Answer closed = api.delete(position);
        assertThat(closed.status()).as(closed.raw()).isEqualTo(200);
        assertThat(api.get(position).status()).as("still there after the close").isEqualTo(404);
    }

    static void assertBooksVerify(TestDatabase database) {
        try (TestServer server = TestServer.start(database, Map.of())) {
            VerifyBooks.Report report = server.bean(VerifyBooks.class).verify();
            assertThat(report.isClean()).as(report.toString()).isTrue();
        }
    }
}
