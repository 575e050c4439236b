package io.gatehouse.bootstrap.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.audit.VerifyBooks;
import io.gatehouse.application.port.MovableClock;
import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.bootstrap.testing.Trader;
import io.gatehouse.bootstrap.user.TestUser;
import io.gatehouse.persistence.testing.TestDatabase;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;

/** What an account's trading latches waits for who oversees risk, whatever time passes. */
class TradingLatchesIT {
    private static final String LIFT = "{\"reason\": \"Talked to her.\"}";
    private static final String BUY =
            "{'instrument': 'BTC', 'side': 'BUY', 'order_type': 'MARKET', 'quantity': '0.01',"
                    + " 'stop_loss': '49000'}";
    private static final String SELL =
            "{'instrument': 'BTC', 'side': 'SELL', 'order_type': 'MARKET', 'quantity': '0.01'}";

    private final MovableClock clock = new MovableClock("2026-03-04T12:00:00Z");
    private TestDatabase database;
    private TestServer server;
    private TestUser user;
    private Trader ada;
    private String halt;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        server = TestServer.startAt(clock, database);
        user = TestUser.join(server.api());
        ada = new Trader(server, user.api(), user.account());
        halt = "/accounts/" + ada.account() + "/halt";
        quote("50000");
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void repeatedExecutionsWaitForAPersonThroughARestart() {
        change("{\"max_repeats_per_minute\": 2}");
        fill(BUY);
        fill(BUY);
        denied("repeat_execution", "exceeds limit 2");

        restart();
        clock.advance(Duration.ofSeconds(61));
        quote("50000");
        denied("repeat_execution", "openings wait until a risk manager or an owner lifts that");
        fill(SELL);
        assertThat(ada.api().delete(halt, LIFT).status()).isEqualTo(403);

        Answer preview = server.owner().get(halt + "/reset-preview");
        assertThat(preview.text("latches.0.check")).isEqualTo("repeat_execution");
        assertThat(preview.text("latches.0.instrument")).isEqualTo("BTC");
        assertThat(preview.text("latches.0.side")).isEqualTo("BUY");
        assertThat(preview.text("latches.0.released")).isEqualTo("true");
        assertThat(preview.text("state_after")).isEqualTo("ACTIVE");
        assertThat(roomToBuy()).isEqualTo("0");

        assertThat(server.owner().delete(halt, LIFT).text("trading_state")).isEqualTo("ACTIVE");

        assertThat(roomToBuy()).isEqualTo("2");
        fill(BUY);
        assertThat(released()).isEqualTo("repeat_execution BUY BTC");
        everyDecisionReplays();
    }

    @Test
    void aLowWinRateWaitsForAPersonOrTheCooldown() {
        change("{\"min_win_rate\": 0.5, \"cooldown_minutes\": 30}");
        for (int i = 0; i < 20; i++) {
            quote("50000");
            fill(BUY);
            quote("49900");
            fill(SELL);
        }
        quote("50000");
        denied("min_win_rate", "Win rate 0 is below limit 0.5");

        Answer preview = server.owner().get(halt + "/reset-preview");
        assertThat(preview.text("latches.0.check")).isEqualTo("min_win_rate");
        assertThat(preview.text("latches.0.released")).isEqualTo("true");
        assertThat(preview.text("latches.0.until")).startsWith("2026-03-04T12:3");
        assertThat(server.owner().delete(halt, LIFT).text("trading_state")).isEqualTo("ACTIVE");
        restart();

        fill(BUY);
        assertThat(server.owner().get(halt + "/reset-preview").at("latches").size()).isZero();
        assertThat(released()).isEqualTo("min_win_rate");
        everyDecisionReplays();
    }

    private void everyDecisionReplays() {
        for (String id : ada.api().get("/risk/decisions?limit=100").texts("data", "decision_id")) {
            Answer replayed = ada.api().get("/risk/decisions/" + id + "/replay");
            assertThat(replayed.text("identical")).as(replayed.raw()).isEqualTo("true");
        }
        assertThat(server.bean(VerifyBooks.class).verify().isClean()).isTrue();
    }

    private String released() {
        Answer lifts = ada.api().get("/audit?action_type=halt_lifted");
        assertThat(lifts.at("data").size()).as(lifts.raw()).isEqualTo(1);
        return lifts.text("data.0.details.released");
    }

    private String roomToBuy() {
        Answer headroom = ada.api().get("/risk/headroom?limit=200");
        for (int i = 0; i < headroom.at("data").size(); i++) {
            String line = "data." + i + ".";
            if (headroom.text(line + "check").equals("repeat_execution")
                    && headroom.text(line + "side").equals("BUY")) {
                return headroom.plain(line + "headroom");
            }
        }
        throw new AssertionError(headroom.raw());
    }

    private void fill(String order) {
        Answer placed = ada.place(order);
        assertThat(placed.text("status")).as(placed.raw()).isEqualTo("FILLED");
        clock.advance(Duration.ofSeconds(3));
    }

    private void denied(String check, String words) {
        Answer answer = ada.place(BUY);
        assertThat(answer.status()).as(answer.raw()).isEqualTo(403);
        assertThat(answer.texts("violations", "check")).containsExactly(check);
        assertThat(answer.text("violations.0.message")).contains(words);
    }

    private void quote(String price) {
        clock.advance(Duration.ofSeconds(1));
        ada.quote("BTC", price, price);
    }

    private void change(String changes) {
        Answer profile = ada.api().patch("/risk/profile", changes);
        assertThat(profile.status()).as(profile.raw()).isEqualTo(200);
    }

    private void restart() {
        server.close();
        server = TestServer.startAt(clock, database);
        ada =
                new Trader(
                        server,
                        server.api().loggedIn(user.email(), TestUser.PASSWORD),
                        user.account());
    }
}
