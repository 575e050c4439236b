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

/** Two JVMs on one database race for the last unit of a limit: exactly one order passes. */
class R4_TwoNodesRaceIT {
    private static final int ROUNDS = 100;
    private static final int ORDERS = 200;
    private static final int CALLERS = 32;

    /** Each leaves room for one order of 500 USD: the position, its share of equity, the cash. */
    private static final List<Rival> RIVALS =
            List.of(
                    new Rival("100000", "{\"max_position_size\": \"900\"}", "max_position_size"),
                    new Rival(
                            "100000",
                            "{\"instrument_concentration_percent\": {\"BTC\": \"0.9\"}}",
                            "portfolio_concentration"),
                    new Rival(
                            "900",
                            """
                            {"max_concentration_percent": null, "risk_per_trade_percent": null,
                             "instrument_concentration_percent": null, "max_daily_loss_percent": null}""",
                            "insufficient_funds"));

    private record Rival(String balance, String profile, String check) {}

    @Test
    void letsExactlyOnePassInEachRound() throws Exception {
        TestDatabase database = TestDatabase.fresh();
        try (NodeProcess one = NodeProcess.start(database);
                NodeProcess two = NodeProcess.start(database);
                ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            Api first = one.owner();
            Api second = two.owner();
            List<String> accounts = RIVALS.stream().map(rival -> open(first, rival)).toList();
            for (int round = 0; round < ROUNDS; round++) {
                int turn = round % RIVALS.size();
                quote(first);
                List<Answer> answers =
                        race(List.of(first, second), accounts.get(turn), round, callers);
                assertOnePassed(answers, RIVALS.get(turn).check(), round);
                flatten(first, accounts.get(turn));
            }
        }
        try (TestServer server = TestServer.start(database, Map.of())) {
            VerifyBooks.Report report = server.bean(VerifyBooks.class).verify();
            assertThat(report.isClean()).as(report.toString()).isTrue();
        }
    }

    private static String open(Api api, Rival rival) {
        String account =
                api.post(
                                "/accounts",
                                "{\"name\": \"%s\", \"risk_tolerance\": \"HIGH\", \"initial_balance\": \"%s\"}"
                                        .formatted(rival.check(), rival.balance()))
                        .text("account_id");
        for (String change : List.of("{\"max_orders_per_minute\": null}", rival.profile())) {
            Answer changed = api.patch("/risk/profile?account_id=" + account, change);
            assertThat(changed.status()).as(changed.raw()).isEqualTo(200);
        }
        return account;
    }

    private static void quote(Api api) {
        api.post(
                "/quotes",
                "{\"quotes\": [{\"instrument\": \"BTC\", \"bid\": \"50000\", \"ask\": \"50000\"}]}");
    }

    private static List<Answer> race(
            List<Api> nodes, String account, int round, ExecutorService callers) throws Exception {
        List<Future<Answer>> calls = new ArrayList<>();
        for (int i = 0; i < ORDERS; i++) {
            Api node = nodes.get(i % nodes.size());
            String order =
                    """
                    {"instrument": "BTC", "side": "BUY", "order_type": "MARKET", "quantity": "0.01", \
                    "client_order_id": "race-%d-%d"}"""
                            .formatted(round, i);
            calls.add(callers.submit(() -> node.post("/orders?account_id=" + account, order)));
        }
        List<Answer> answers = new ArrayList<>();
        for (Future<Answer> call : calls) {
            answers.add(call.get());
        }
        return answers;
    }

    private static void assertOnePassed(List<Answer> answers, String check, int round) {
        assertThat(answers.stream().filter(answer -> answer.status() == 201))
                .as("passed in round %d", round)
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() != 201))
                .as("denied in round %d", round)
                .allSatisfy(
                        answer -> {
                            assertThat(answer.status()).as(answer.raw()).isEqualTo(403);
                            assertThat(answer.texts("violations", "check")).contains(check);
                        });
    }

    private static void flatten(Api api, String account) {
        String position = "/positions/BTC?account_id=" + account;
        Answer closed = api.delete(position);
        assertThat(closed.status()).as(closed.raw()).isEqualTo(200);
        assertThat(api.get(position).status()).as("still there after the close").isEqualTo(404);
    }
}
