package io.gatehouse.bootstrap.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.Api;
import io.gatehouse.bootstrap.testing.NodeProcess;
import io.gatehouse.persistence.testing.TestDatabase;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Two JVMs race four accounts at once, each for the last unit of a limit of its own, under a limit
 * of the platform that leaves room for three of them: three pass, no account twice, and nobody
 * meets anything but a yes or a no.
 */
@Order(1)
class R4_MixedLimitsRaceIT {
    private static final int ROUNDS = 10;
    private static final int ORDERS_PER_ACCOUNT = 40;
    private static final int CALLERS = 32;
    private static final String PLATFORM = "platform_exposure";
    private static final String DAY_LOSS = "max_daily_loss";

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
                rival(api, "100000", DAY_LOSS, "{}"));
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

    /** An order that rests may lose 5 at its stop and a little in fees: not twice within 9. */
    private static void leaveRoomForOneLoss(Api api, Rival rival) {
        Answer headroom = api.get("/risk/headroom?limit=100&account_id=" + rival.account());
        int row = headroom.texts("data", "check").indexOf(DAY_LOSS);
        BigDecimal limit = headroom.decimal("data." + row + ".used").add(new BigDecimal("9"));
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
            String name = "mixed-" + round + "-" + i;
            // A filled order is no working one: only what rests keeps its part of the day's loss.
            calls.add(
                    rival.check().equals(DAY_LOSS)
                            ? Race.rest(node, rival.account(), name)
                            : Race.buy(node, rival.account(), name));
        }
        List<Answer> answers = Race.run(callers, calls);
        for (int i = 0; i < answers.size(); i++) {
            assertDecided(answers.get(i), rivals.get(i % rivals.size()), round);
        }
        List<String> winners =
                answers.stream()
                        .filter(answer -> answer.status() == 201)
                        .map(answer -> answer.text("account_id"))
                        .toList();
        assertThat(winners)
                .as("accounts whose order passed in round %d: %s", round, told(answers, rivals))
                .hasSize(3)
                .doesNotHaveDuplicates();
        Api api = nodes.getFirst();
        for (Rival rival : rivals) {
            if (winners.contains(rival.account())) {
                giveBack(api, rival);
            }
        }
    }

    private static void giveBack(Api api, Rival rival) {
        if (rival.check().equals(DAY_LOSS)) {
            Answer canceled = api.delete("/orders?account_id=" + rival.account());
            assertThat(canceled.status()).as(canceled.raw()).isEqualTo(200);
        } else {
            Race.flatten(api, rival.account());
        }
    }

    /** Why each account's orders were denied, without repetition. */
    private static Set<String> told(List<Answer> answers, List<Rival> rivals) {
        Set<String> told = new TreeSet<>();
        for (int i = 0; i < answers.size(); i++) {
            Answer answer = answers.get(i);
            if (answer.status() != 201) {
                String check = rivals.get(i % rivals.size()).check();
                told.add(check + ": " + answer.texts("violations", "message"));
            }
        }
        return told;
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
