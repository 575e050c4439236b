package io.gatehouse.bootstrap.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.port.MovableClock;
import io.gatehouse.application.risk.ApplyRiskWindows;
import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.Api;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.bootstrap.testing.Trader;
import io.gatehouse.persistence.testing.TestDatabase;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;

/** Windows of another percent over HTTP, on two nodes of one house that live by one clock. */
class RiskScheduleIT {
    private static final String CONFIG = "/risk/config";
    private static final String SCHEDULE = "/risk/config/schedule";

    private final MovableClock clock = new MovableClock("2026-03-02T09:00:00Z");
    private final TestDatabase database = TestDatabase.fresh();
    private final TestServer server = TestServer.startAt(clock, database);
    private final TestServer second = TestServer.startAt(clock, database);

    @AfterEach
    void stop() {
        second.close();
        server.close();
    }

    @Test
    void aWindowBeginsAndRevertsByItselfOnEveryNode() {
        Answer window =
                server.owner()
                        .post(
                                SCHEDULE,
                                json(
                                        "{'from': '2026-03-02T10:00:00Z', 'to':"
                                                + " '2026-03-02T11:00:00Z', 'risk_percent': '1',"
                                                + " 'reason': 'The central bank speaks.'}"));

        assertThat(window.status()).as(window.raw()).isEqualTo(201);
        assertThat(window.raw()).contains("\"running\":false").contains("\"risk_percent\":\"1\"");
        assertThat(percents()).isEqualTo("3 3 3 3");
        clock.advance(Duration.ofHours(1));
        assertThat(percents()).isEqualTo("1 3 1 3");
        assertThat(second.owner().get(CONFIG).text("window_id"))
                .isEqualTo(window.text("window_id"));
        assertThat(second.owner().get(SCHEDULE).texts("data", "running")).containsExactly("true");
        clock.advance(Duration.ofHours(1));
        assertThat(percents()).isEqualTo("3 3 3 3");
        assertThat(second.owner().get(CONFIG).text("window_id")).isEqualTo("null");
        assertThat(server.owner().get(SCHEDULE).texts("data", "window_id")).isEmpty();
    }

    @Test
    void aSetupInTheWindowRisksItsPercentAndOneAfterItTheUsual() {
        Trader ada = withKey(Trader.join(server));
        post(server.owner(), "2026-03-02T10:00:00Z", "2026-03-02T11:00:00Z", "1");

        // 3 % of 100,000 are 1,500, 1,050 and 450 by 100 pips of 10; 1 % are a third of that.
        assertThat(volumes(ada)).isEqualTo("1.5 1.05 0.45");
        clock.advance(Duration.ofHours(1));
        assertThat(volumes(ada)).isEqualTo("0.5 0.35 0.15");
        clock.advance(Duration.ofHours(1));
        assertThat(volumes(ada)).isEqualTo("1.5 1.05 0.45");
        assertThat(ada.api().get("/risk/setups").texts("data", "global_risk_percent"))
                .containsExactly("3", "1", "3");
    }

    /** A key outlasts the hours of these tests, a token does not. */
    private Trader withKey(Trader trader) {
        String json = json("{'name': 'bot', 'role': 'TRADER'}");
        String secret = trader.api().post("/api-keys", json).text("secret");
        return new Trader(server, server.api().as(secret), trader.account());
    }

    /** Of a setup at the node that did not set the window. */
    private String volumes(Trader ada) {
        ada.quote("EURUSD", "1.10000", "1.10000");
        Answer setup =
                ada.on(second)
                        .api()
                        .post(
                                "/risk/setups",
                                json(
                                        "{'instrument': 'EURUSD', 'side': 'BUY', 'price': '1.1',"
                                                + " 'sl_pips': 100}"));
        assertThat(setup.status()).as(setup.raw()).isEqualTo(200);
        return String.join(
                " ",
                setup.plain("volume_entry_1"),
                setup.plain("volume_entry_2"),
                setup.plain("volume_entry_3"));
    }

    @Test
    void historyTellsOfBeginAndEndOnce() {
        post(server.owner(), "2026-03-02T10:00:00Z", "2026-03-02T11:00:00Z", "1");
        clock.advance(Duration.ofHours(3));
        assertThat(second.owner().get(CONFIG + "/history").texts("data", "new_risk_percent"))
                .containsExactly("3", "1", "3");

        server.bean(ApplyRiskWindows.class).run();
        second.bean(ApplyRiskWindows.class).run();

        Answer history = second.owner().get(CONFIG + "/history");
        assertThat(history.texts("data", "new_risk_percent")).containsExactly("3", "1", "3");
        assertThat(history.texts("data", "updated_at"))
                .startsWith("2026-03-02T11:00:00Z", "2026-03-02T10:00:00Z");
        assertThat(
                        server.owner()
                                .get("/admin/audit?action_type=config_changed&limit=3")
                                .texts("data", "description"))
                .containsExactly(
                        "The risk configuration was changed.",
                        "The risk configuration was changed.",
                        "A window of another risk percent was set.");
    }

    @Test
    void aWindowTakenBackWhileItRunsRevertsAtOnceOnEveryNode() {
        Answer window = post(server.owner(), "2026-03-02T10:00:00Z", "2026-03-02T11:00:00Z", "1");
        clock.advance(Duration.ofMinutes(90));
        assertThat(percents()).isEqualTo("1 3 1 3");

        Answer taken = second.owner().delete(SCHEDULE + "/" + window.text("window_id"));

        assertThat(taken.status()).as(taken.raw()).isEqualTo(200);
        assertThat(taken.text("running")).isEqualTo("true");
        assertThat(percents()).isEqualTo("3 3 3 3");
        assertThat(second.owner().delete(SCHEDULE + "/" + window.text("window_id")).status())
                .isEqualTo(404);
    }

    @Test
    void refusesWhatOverlaps() {
        Api owner = server.owner();
        post(owner, "2026-03-02T10:00:00Z", "2026-03-02T11:00:00Z", "1");

        Answer refused =
                owner.post(SCHEDULE, body("2026-03-02T10:59:59Z", "2026-03-02T12:00:00Z", "2"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("window_overlaps");
        assertThat(owner.get(SCHEDULE).texts("data", "risk_percent")).containsExactly("1");
    }

    @Test
    void theSameKeyMakesOneWindow() {
        Api owner = server.owner();
        String body = body("2026-03-02T10:00:00Z", "2026-03-02T11:00:00Z", "1");

        Answer first = owner.post(SCHEDULE, body, "window-1");
        Answer again = owner.post(SCHEDULE, body, "window-1");

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text("window_id")).isEqualTo(first.text("window_id"));
        assertThat(again.header("Idempotency-Replayed")).hasValue("true");
        assertThat(owner.get(SCHEDULE).texts("data", "window_id")).hasSize(1);
    }

    @Test
    void isSetByOwnersAndSeenByWhoeverIsSignedIn() {
        Api ada = Trader.join(server).api();
        Answer window = post(server.owner(), "2026-03-02T10:00:00Z", "2026-03-02T11:00:00Z", "1");
        String body = body("2026-03-02T12:00:00Z", "2026-03-02T13:00:00Z", "1");

        assertThat(ada.post(SCHEDULE, body).status()).isEqualTo(403);
        assertThat(ada.delete(SCHEDULE + "/" + window.text("window_id")).status()).isEqualTo(403);
        assertThat(server.api().post(SCHEDULE, body).status()).isEqualTo(401);
        assertThat(ada.get(SCHEDULE).texts("data", "window_id"))
                .containsExactly(window.text("window_id"));
        assertThat(server.api().get(SCHEDULE).status()).isEqualTo(401);
    }

    @Test
    void listsAPageAtATime() {
        Api owner = server.owner();
        post(owner, "2026-03-02T12:00:00Z", "2026-03-02T13:00:00Z", "2");
        post(owner, "2026-03-02T10:00:00Z", "2026-03-02T11:00:00Z", "1");

        Answer first = owner.get(SCHEDULE + "?limit=1");
        Answer next = owner.get(SCHEDULE + "?limit=1&cursor=" + first.text("next_cursor"));

        assertThat(first.texts("data", "risk_percent")).containsExactly("1");
        assertThat(next.texts("data", "risk_percent")).containsExactly("2");
        assertThat(next.text("next_cursor")).isEqualTo("null");
    }

    /** In force and usual, at the one node and at the other. */
    private String percents() {
        Answer here = server.owner().get(CONFIG);
        Answer there = second.owner().get(CONFIG);
        return String.join(
                " ",
                here.plain("fixed_risk_percent"),
                here.plain("usual_risk_percent"),
                there.plain("fixed_risk_percent"),
                there.plain("usual_risk_percent"));
    }

    private static Answer post(Api owner, String from, String to, String percent) {
        Answer answer = owner.post(SCHEDULE, body(from, to, percent));
        assertThat(answer.status()).as(answer.raw()).isEqualTo(201);
        return answer;
    }

    private static String body(String from, String to, String percent) {
        return json(
                "{'from': '%s', 'to': '%s', 'risk_percent': '%s'}".formatted(from, to, percent));
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
