package io.gatehouse.bootstrap.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.Api;
import io.gatehouse.bootstrap.testing.NodeProcess;
import io.gatehouse.persistence.testing.TestDatabase;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Two JVMs on one database race for the last unit of a limit: exactly one order passes. */
@Order(1)
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
                Race.quote(first);
                List<Answer> answers =
                        race(List.of(first, second), accounts.get(turn), round, callers);
                assertOnePassed(answers, RIVALS.get(turn).check(), round);
                Race.flatten(first, accounts.get(turn));
            }
        }
        Race.assertBooksVerify(database);
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

    private static List<Answer> race(
            List<Api> nodes, String account, int round, ExecutorService callers) throws Exception {
        List<Callable<Answer>> calls = new ArrayList<>();
        for (int i = 0; i < ORDERS; i++) {
            String name = "race-%d-%d".formatted(round, i);
            calls.add(Race.buy(nodes.get(i % nodes.size()), account, name));
        }
        return Race.run(callers, calls);
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
}
