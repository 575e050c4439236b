package io.gatehouse.bootstrap.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.Api;
import io.gatehouse.bootstrap.testing.NodeProcess;
import io.gatehouse.persistence.testing.TestDatabase;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * Two JVMs race four accounts at once, each for the last unit of a limit of its own, under a limit
 * of the platform that leaves room for three of them: three pass, no account twice, and nobody
 * meets anything but a yes or a no.
 */
class R4_MixedLimitsRaceIT {
    private static final int ROUNDS = 10;
    private static final int ORDERS_PER_ACCOUNT = 40;
    private static final int CALLERS = 32;
    private static final String PLATFORM = "platform_exposure";

    private record Rival(String account, String check) {}

    @Test
    void letsNoLimitPassTwice() throws Exception {
        TestDatabase database = TestDatabase.fresh();
        try (NodeProcess one = NodeProcess.start(database);
                NodeProcess two = NodeProcess.start(database);
                ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            List<Api> nodes = List.of(one.owner(), two.owner());
            Api api = nodes.getFirst();
            List<Rival> rivals = rivals(api);
            String limits = "{\"max_exposure\": \"1900\"}";
            assertThat(api.put("/admin/risk/platform-limits?mode=PAPER", limits).status())
                    .isEqualTo(200);
            for (int round = 0; round < ROUNDS; round++) {
                Race.quote(api);
                leaveRoomForOneLoss(api, rivals.getLast());
                race(nodes, rivals, callers, round);
            }
        }
        Race.assertBooksVerify(database);
    }

    private static List<Rival> rivals(Api api) {
        return List.of(
                rival(api, "100000", "max_position_size", "{\"max_position_size\": \"900\"}"),
                rival(
                        api,
                        "100000",
                        "portfolio_concentration",
                        "{\"instrument_concentration_percent\": {\"BTC\": \"0.9\"}}"),
                rival(
                        api,
                        "900",
                        "insufficient_funds",
                        """
                        {"max_concentration_percent": null, "risk_per_trade_percent": null,
                         "instrument_concentration_percent": null, "max_daily_loss_percent": null,
                         "max_weekly_loss_percent": null, "max_monthly_loss_percent": null,
                         "max_capital_at_risk_percent": null, "max_correlation_exposure": null}"""),
                rival(api, "100000", "max_daily_loss", "{}"));
    }

    private static Rival rival(Api api, String balance, String check, String profile) {
        String account =
                api.post(
                                "/accounts",
                                "{\"name\": \"%s\", \"risk_tolerance\": \"HIGH\", \"initial_balance\": \"%s\"}"
                                        .formatted(check, balance))
                        .text("account_id");
        change(api, account, "{\"max_orders_per_minute\": null}");
        change(api, account, profile);
        return new Rival(account, check);
    }

    private static void change(Api api, String account, String profile) {
        Answer changed = api.patch("/risk/profile?account_id=" + account, profile);
        assertThat(changed.status()).as(changed.raw()).isEqualTo(200);
    }

    /** Without a stop an order of 500 USD in a coin may lose 30 %, that is 150. */
    private static void leaveRoomForOneLoss(Api api, Rival rival) {
        Answer headroom = api.get("/risk/headroom?limit=100&account_id=" + rival.account());
        int row = headroom.texts("data", "check").indexOf("max_daily_loss");
        BigDecimal limit = headroom.decimal("data." + row + ".used").add(new BigDecimal("200"));
        change(
                api,
                rival.account(),
                "{\"max_daily_loss\": \"%s\"}".formatted(limit.toPlainString()));
    }

    private static void race(
            List<Api> nodes, List<Rival> rivals, ExecutorService callers, int round)
            throws Exception {
        List<Callable<Answer>> calls = new ArrayList<>();
        for (int i = 0; i < ORDERS_PER_ACCOUNT * rivals.size(); i++) {
            Rival rival = rivals.get(i % rivals.size());
            Api node = nodes.get(i / rivals.size() % nodes.size());
            calls.add(Race.buy(node, rival.account(), "mixed-" + round + "-" + i));
        }
        List<Answer> answers = Race.run(callers, calls);
        for (int i = 0; i < answers.size(); i++) {
            assertDecided(answers.get(i), rivals.get(i % rivals.size()), round);
        }
        Set<String> winners =
                answers.stream()
                        .filter(answer -> answer.status() == 201)
                        .map(answer -> answer.text("account_id"))
                        .collect(Collectors.toSet());
        assertThat(winners).as("accounts that passed in round %d", round).hasSize(3);
        assertThat(answers.stream().filter(answer -> answer.status() == 201))
                .as("orders that passed in round %d", round)
                .hasSize(3);
        winners.forEach(account -> Race.flatten(nodes.getFirst(), account));
    }

    private static void assertDecided(Answer answer, Rival rival, int round) {
        if (answer.status() != 201) {
            assertThat(answer.status()).as("round %d: %s", round, answer.raw()).isEqualTo(403);
            assertThat(answer.texts("violations", "check"))
                    .as("round %d", round)
                    .isNotEmpty()
                    .isSubsetOf(rival.check(), PLATFORM);
        }
    }
}
