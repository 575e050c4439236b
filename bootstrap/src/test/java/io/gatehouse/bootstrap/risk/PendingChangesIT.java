package io.gatehouse.bootstrap.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.port.MovableClock;
import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.Api;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.bootstrap.user.TestUser;
import io.gatehouse.persistence.testing.TestDatabase;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.UUID;

/**
 * A LIVE account of 1,000,000 under the MEDIUM preset beside one on paper; it is Wednesday, 4 March
 * 2026, noon by UTC, and risk days end at midnight.
 */
class PendingChangesIT {
    private final MovableClock clock = new MovableClock("2026-03-04T12:00:00Z");
    private TestDatabase database;
    private TestServer server;
    private TestUser user;
    private Api ada;
    private String live;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        server = TestServer.startWithLiveBroker(clock, database);
        user = TestUser.join(server.api());
        ada = user.api();
        live =
                ada.post(
                                "/accounts",
                                """
                                {"name": "Real", "mode": "LIVE", "broker": "%s",
                                 "initial_balance": "1000000"}"""
                                        .formatted(TestServer.LIVE_BROKER))
                        .text("account_id");
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void tightenAtOnceAndLoosenADayLater() {
        patch("{'max_order_quantity': 1}");

        Answer mixed = patch("{'max_order_quantity': 2, 'leverage_limit': 3}");
        assertThat(mixed.status()).as(mixed.raw()).isEqualTo(200);
        assertThat(mixed.text("leverage_limit")).isEqualTo("3");
        assertThat(mixed.text("max_order_quantity")).isEqualTo("1");
        assertThat(mixed.text("version")).isEqualTo("3");
        assertThat(mixed.at("pending_changes").size()).isEqualTo(1);
        String pending = "pending_changes.0.";
        assertThat(mixed.text(pending + "fields.max_order_quantity.from")).isEqualTo("1");
        assertThat(mixed.text(pending + "fields.max_order_quantity.to")).isEqualTo("2");
        assertThat(mixed.at(pending + "fields").size()).isEqualTo(1);
        assertThat(mixed.text(pending + "requested_at")).isEqualTo("2026-03-04T12:00:00Z");
        assertThat(mixed.text(pending + "requested_by")).isEqualTo(user.id());
        assertThat(mixed.text(pending + "effective_at")).isEqualTo("2026-03-05T12:00:00Z");
        assertThat(ada.get("/risk/limits" + of(live)).body()).isEqualTo(mixed.body());

        restart();
        clock.advance(Duration.ofHours(24).minusSeconds(1));
        signInAgain();
        assertThat(profile().at("pending_changes").size()).isEqualTo(1);
        Answer denied = buyTwo();
        assertThat(denied.texts("violations", "check")).containsExactly("max_order_quantity");

        clock.advance(Duration.ofSeconds(1));
        assertThat(buyTwo().text("status")).isEqualTo("FILLED");
        Answer after = profile();
        assertThat(after.text("max_order_quantity")).isEqualTo("2");
        assertThat(after.text("version")).isEqualTo("4");
        assertThat(after.header("ETag")).contains("\"4\"");
        assertThat(after.text("updated_at")).isEqualTo("2026-03-05T12:00:00Z");
        assertThat(after.at("pending_changes").size()).isZero();
        assertThat(ada.get("/audit" + of(live)).texts("data", "action_type"))
                .contains("profile_change_requested", "profile_changed");
        assertThat(ada.patch("/risk/profile" + of(live), "{}", "\"3\"").status()).isEqualTo(412);
    }

    @Test
    void beginAtOnceWithAnOwnersApproval() {
        String change = requested();
        Api eve = TestUser.join(server.api()).api();

        assertThat(eve.post(pending(change) + "/approve", "").status()).isEqualTo(404);
        assertThat(ada.post(pending(change) + "/approve", "").status()).isEqualTo(403);
        assertThat(profile().text("leverage_limit")).isEqualTo("5");

        Answer approved = server.owner().post(pending(change) + "/approve", "");
        assertThat(approved.status()).as(approved.raw()).isEqualTo(200);
        assertThat(approved.text("leverage_limit")).isEqualTo("9");
        assertThat(approved.header("ETag")).contains("\"2\"");
        assertThat(profile().text("leverage_limit")).isEqualTo("9");
        assertThat(server.owner().post(pending(change) + "/approve", "").status()).isEqualTo(409);
        assertThat(ada.delete(pending(change)).text("code")).isEqualTo("change_over");
    }

    @Test
    void areTakenBackByWhoeverMayAskForThem() {
        String change = requested();
        Api eve = TestUser.join(server.api()).api();

        assertThat(eve.delete(pending(change)).status()).isEqualTo(404);
        assertThat(ada.delete(pending(change) + of(user.account())).status()).isEqualTo(404);
        assertThat(ada.delete(pending(UUID.randomUUID().toString())).status()).isEqualTo(404);
        assertThat(ada.delete(pending("7")).status()).isEqualTo(404);
        assertThat(ada.anonymous().delete(pending(change)).status()).isEqualTo(401);
        assertThat(server.feed().delete(pending(change)).status()).isEqualTo(403);

        Answer without = ada.delete(pending(change));
        assertThat(without.status()).as(without.raw()).isEqualTo(200);
        assertThat(without.at("pending_changes").size()).isZero();
        assertThat(ada.delete(pending(change)).status()).isEqualTo(409);
    }

    @Test
    void moveTheETagAsTheyComeAndGo() {
        String bare = tag(profile());
        String change = requested();
        String one = tag(profile());
        assertThat(one).isNotEqualTo(bare);
        assertThat(patch("{'max_open_positions': 9}", bare).status()).isEqualTo(412);
        assertThat(profile().at("pending_changes").size()).isEqualTo(1);

        Answer second = patch("{'max_open_positions': 9}", one);
        assertThat(second.status()).as(second.raw()).isEqualTo(200);
        String two = tag(second);
        assertThat(tag(profile())).isEqualTo(two).isNotEqualTo(one);

        String left = tag(ada.delete(pending(change)));
        assertThat(left).isNotIn(bare, one, two);
        Answer late = patch("{'max_open_positions': 8}", two);
        assertThat(late.status()).isEqualTo(412);
        assertThat('"' + late.text("current_version") + '"').isEqualTo(left);

        String other = profile().text("pending_changes.0.change_id");
        String approved = tag(server.owner().post(pending(other) + "/approve", ""));
        assertThat(approved).isEqualTo("\"2\"");
        assertThat(patch("{'max_open_positions': 8}", left).status()).isEqualTo(412);
    }

    @Test
    void moveTheETagWhenTheyComeIntoForce() {
        requested();
        String waiting = tag(profile());
        clock.advance(Duration.ofHours(24));
        signInAgain();

        assertThat(patch("{'max_open_positions': 4}", waiting).status()).isEqualTo(412);
        assertThat(tag(profile())).isEqualTo("\"2\"");
        assertThat(patch("{'max_open_positions': 4}", "\"2\"").status()).isEqualTo(200);
    }

    @Test
    void areNotNeededByAnOwner() {
        Answer changed =
                server.owner().patch("/risk/profile" + of(live), "{\"leverage_limit\": 9}");

        assertThat(changed.text("leverage_limit")).isEqualTo("9");
        assertThat(changed.at("pending_changes").size()).isZero();
    }

    @Test
    void giveWayToALaterChangeOfTheSameField() {
        requested();
        assertThat(patch("{'leverage_limit': 8}").texts("pending_changes", "change_id")).hasSize(1);
        assertThat(profile().text("pending_changes.0.fields.leverage_limit.to")).isEqualTo("8");

        assertThat(patch("{'leverage_limit': 4}").at("pending_changes").size()).isZero();
        assertThat(ada.get("/audit" + of(live)).texts("data", "action_type"))
                .contains("profile_change_cancelled");
    }

    /** New York opens its day at 22:00 by UTC. */
    @Test
    void moveTheRiskDayAtItsOldEnd() {
        Answer asked =
                ada.patch(
                        "/risk/profile",
                        "{\"risk_zone\": \"America/New_York\", \"risk_day_start\": \"17:00\"}");
        assertThat(asked.text("pending_changes.0.effective_at")).isEqualTo("2026-03-05T00:00:00Z");
        assertThat(dayEnds()).isEqualTo("2026-03-05T00:00:00Z");

        clock.advance(Duration.ofHours(12));
        signInAgain();

        assertThat(dayEnds()).isEqualTo("2026-03-05T22:00:00Z");
        Answer profile = ada.get("/risk/profile");
        assertThat(profile.text("risk_zone")).isEqualTo("America/New_York");
        assertThat(profile.text("risk_day_start")).isEqualTo("17:00");
        assertThat(profile.text("version")).isEqualTo("2");
    }

    private String requested() {
        Answer answer = patch("{'leverage_limit': 9}");
        assertThat(answer.status()).as(answer.raw()).isEqualTo(200);
        return answer.text("pending_changes.0.change_id");
    }

    private Answer buyTwo() {
        server.feed()
                .post(
                        "/quotes",
                        "{\"quotes\": [{\"instrument\": \"ETH\", \"bid\": \"2000\", \"ask\": \"2000\"}]}");
        return ada.post(
                "/orders" + of(live),
                """
                {"instrument": "ETH", "side": "BUY", "order_type": "MARKET", "quantity": "2",
                 "stop_loss": "1900"}""");
    }

    private String dayEnds() {
        Answer headroom = ada.get("/risk/headroom?limit=500");
        int row = headroom.texts("data", "check").indexOf("max_daily_loss");
        return headroom.text("data." + row + ".resets_at");
    }

    private Answer patch(String json) {
        return ada.patch("/risk/profile" + of(live), json.replace('\'', '"'));
    }

    private Answer patch(String json, String ifMatch) {
        return ada.patch("/risk/profile" + of(live), json.replace('\'', '"'), ifMatch);
    }

    private static String tag(Answer answer) {
        return answer.header("ETag").orElseThrow();
    }

    private Answer profile() {
        return ada.get("/risk/profile" + of(live));
    }

    private static String pending(String change) {
        return "/risk/profile/pending/" + change;
    }

    private static String of(String account) {
        return "?account_id=" + account;
    }

    private void restart() {
        server.close();
        server = TestServer.startWithLiveBroker(clock, database);
    }

    private void signInAgain() {
        ada = server.api().loggedIn(user.email(), TestUser.PASSWORD);
    }
}
