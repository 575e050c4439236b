package io.gatehouse.bootstrap.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.audit.VerifyBooks;
import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.Api;
import io.gatehouse.bootstrap.testing.NodeProcess;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.persistence.testing.TestDatabase;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Two JVMs on one database race for the last unit of a limit of the platform, each order for an
 * account of its own: exactly one passes, and none is lost to a deadlock.
 */
class R4_PlatformLimitRaceIT {
    private static final int ROUNDS = 60;
    private static final int ACCOUNTS = 24;
    private static final String LIMITS = "/admin/risk/platform-limits?mode=PAPER";

    /** Each leaves room for one order of 500 USD, or for one position. */
    private static final List<Rival> RIVALS =
            List.of(
                    new Rival("{\"max_exposure\": \"900\"}", "platform_exposure"),
                    new Rival("{\"max_positions\": \"1\"}", "platform_positions"),
                    new Rival(
                            "{\"largest_order\": \"300\", \"instrument_concentration\": \"3\"}",
                            "platform_instrument_concentration"));

    private record Rival(String limits, String check) {}

    @Test
    void letsExactlyOnePassInEachRound() throws Exception {
        TestDatabase database = TestDatabase.fresh();
        try (NodeProcess one = NodeProcess.start(database);
                NodeProcess two = NodeProcess.start(database);
                ExecutorService callers = Executors.newFixedThreadPool(ACCOUNTS)) {
            List<Api> nodes = List.of(one.owner(), two.owner());
            List<String> accounts =
                    IntStream.range(0, ACCOUNTS).mapToObj(i -> open(nodes.getFirst(), i)).toList();
            for (int round = 0; round < ROUNDS; round++) {
                Rival rival = RIVALS.get(round % RIVALS.size());
                nodes.forEach(R4_PlatformLimitRaceIT::quote);
                assertThat(nodes.getFirst().put(LIMITS, rival.limits()).status()).isEqualTo(200);
                String winner = winner(race(nodes, accounts, round, callers), rival.check(), round);
                flatten(nodes.getFirst(), winner);
            }
        }
        try (TestServer server = TestServer.start(database, Map.of())) {
            VerifyBooks.Report report = server.bean(VerifyBooks.class).verify();
            assertThat(report.isClean()).as(report.toString()).isTrue();
        }
    }

    private static String open(Api api, int number) {
        return api.post(
                        "/accounts",
                        "{\"name\": \"racer %d\", \"risk_tolerance\": \"HIGH\"}".formatted(number))
                .text("account_id");
    }

    private static void quote(Api api) {
        api.post(
                "/quotes",
                "{\"quotes\": [{\"instrument\": \"BTC\", \"bid\": \"50000\", \"ask\": \"50000\"}]}");
    }

    private static List<Answer> race(
            List<Api> nodes, List<String> accounts, int round, ExecutorService callers)
            throws Exception {
        List<Future<Answer>> calls = new ArrayList<>();
        for (int i = 0; i < accounts.size(); i++) {
            Api node = nodes.get(i % nodes.size());
            String path = "/orders?account_id=" + accounts.get(i);
            String order =
                    """
                    {"instrument": "BTC", "side": "BUY", "order_type": "MARKET", "quantity": "0.01", \
                    "client_order_id": "race-%d"}"""
                            .formatted(round);
            calls.add(callers.submit(() -> node.post(path, order)));
        }
        List<Answer> answers = new ArrayList<>();
        for (Future<Answer> call : calls) {
            answers.add(call.get());
        }
        return answers;
    }

    private static String winner(List<Answer> answers, String check, int round) {
        List<Answer> passed = answers.stream().filter(one -> one.status() == 201).toList();
        assertThat(passed).as("passed in round %d", round).hasSize(1);
        assertThat(answers.stream().filter(one -> one.status() != 201))
                .as("denied in round %d", round)
                .allSatisfy(
                        answer -> {
                            assertThat(answer.status()).as(answer.raw()).isEqualTo(403);
                            assertThat(answer.texts("violations", "check")).containsExactly(check);
                        });
        return passed.getFirst().text("account_id");
    }

    private static void flatten(Api api, String account) {
        Answer closed = api.delete("/positions/BTC?account_id=" + account);
        assertThat(closed.status()).as(closed.raw()).isEqualTo(200);
    }
}
