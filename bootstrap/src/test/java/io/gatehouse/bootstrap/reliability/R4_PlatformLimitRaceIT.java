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
import java.util.stream.IntStream;

/**
 * Two JVMs on one database race for the last unit of a limit of the platform, each order for an
 * account of its own: exactly one passes, and none is lost to a deadlock.
 */
@Order(1)
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
                nodes.forEach(Race::quote);
                assertThat(nodes.getFirst().put(LIMITS, rival.limits()).status()).isEqualTo(200);
                String winner = winner(race(nodes, accounts, round, callers), rival.check(), round);
                Race.flatten(nodes.getFirst(), winner);
            }
        }
        Race.assertBooksVerify(database);
    }

    private static String open(Api api, int number) {
        return api.post(
                        "/accounts",
                        "{\"name\": \"racer %d\", \"risk_tolerance\": \"HIGH\"}".formatted(number))
                .text("account_id");
    }

    private static List<Answer> race(
            List<Api> nodes, List<String> accounts, int round, ExecutorService callers)
            throws Exception {
        List<Callable<Answer>> calls = new ArrayList<>();
        for (int i = 0; i < accounts.size(); i++) {
            calls.add(Race.buy(nodes.get(i % nodes.size()), accounts.get(i), "race-" + round));
        }
        return Race.run(callers, calls);
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
}
