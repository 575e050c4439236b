package io.gatehouse.bootstrap.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.ForgetExpired;
import io.gatehouse.application.port.MovableClock;
import io.gatehouse.application.risk.RecordExposures;
import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.Api;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.bootstrap.testing.Trader;
import io.gatehouse.bootstrap.user.TestUser;
import io.gatehouse.persistence.testing.TestDatabase;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;

/** 100,000 USD of which 0.1 BTC was bought at 50,000 and 0.01 lots of EURUSD were sold at 1.10. */
class ExposureIT {
    private static final MovableClock CLOCK = new MovableClock("2026-03-04T12:00:00Z");
    private static TestServer server;

    private TestUser user;
    private Trader ada;

    @BeforeAll
    static void open() {
        server = TestServer.startAt(CLOCK, TestDatabase.fresh());
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @BeforeEach
    void hold() {
        user = TestUser.join(server.api());
        signIn();
        quote("BTC", "50000", "50000");
        quote("EURUSD", "1.10000", "1.10000");
        ada.placed(
                "{'instrument': 'BTC', 'side': 'BUY', 'order_type': 'MARKET', 'quantity': '0.1',"
                        + " 'stop_loss': '49000'}");
        ada.placed(
                "{'instrument': 'EURUSD', 'side': 'SELL', 'order_type': 'MARKET',"
                        + " 'quantity': '0.01', 'stop_loss': '1.12000'}");
        quote("BTC", "49500", "49510");
    }

    @Test
    void showsWhatIsInTheMarketNow() {
        Answer now = ada.api().get("/risk/exposure");

        // 0.1 x 49,500 long, 1,000 x 1.10 short; 50 lost of 100,000
        assertThat(now.status()).as(now.raw()).isEqualTo(200);
        assertThat(now.text("account_id")).isEqualTo(ada.account());
        assertThat(now.text("timestamp")).isEqualTo(CLOCK.instant().toString());
        assertThat(now.text("total_exposure")).isEqualTo("6050");
        assertThat(now.text("exposure_by_instrument.BTC")).isEqualTo("4950");
        assertThat(now.text("exposure_by_instrument.EURUSD")).isEqualTo("-1100");
        assertThat(now.text("exposure_by_direction.buy")).isEqualTo("4950");
        assertThat(now.text("exposure_by_direction.sell")).isEqualTo("1100");
        assertThat(now.text("open_positions_count")).isEqualTo("2");
        assertThat(now.text("current_drawdown_percent")).isEqualTo("0.05");
        assertThat(now.text("daily_pnl")).isEqualTo("-50");
    }

    @Test
    void listsHourlySnapshotsNewestFirst() {
        String first = recorded();
        CLOCK.advance(Duration.ofHours(1));
        signIn();
        quote("BTC", "49100", "49110");
        String second = recorded();

        Answer all = ada.api().get("/risk/exposure/history");
        assertThat(all.texts("data", "timestamp")).containsExactly(second, first);
        assertThat(all.texts("data", "total_exposure")).containsExactly("6010", "6050");
        assertThat(all.texts("data", "daily_pnl")).containsExactly("-90", "-50");
        assertThat(all.text("next_cursor")).isEqualTo("null");

        Answer page = ada.api().get("/risk/exposure/history?limit=1");
        Answer next =
                ada.api().get("/risk/exposure/history?limit=1&cursor=" + page.text("next_cursor"));
        assertThat(page.texts("data", "timestamp")).containsExactly(second);
        assertThat(next.texts("data", "timestamp")).containsExactly(first);

        String window = "/risk/exposure/history?from=" + first + "&to=" + second;
        assertThat(ada.api().get(window).texts("data", "timestamp")).containsExactly(first);
    }

    @Test
    void keepsSnapshotsFor90Days() {
        recorded();
        CLOCK.advance(Duration.ofDays(90));
        server.bean(ForgetExpired.class, "exposures").run();
        signIn();
        assertThat(ada.api().get("/risk/exposure/history").at("data").size()).isEqualTo(1);

        CLOCK.advance(Duration.ofSeconds(1));
        server.bean(ForgetExpired.class, "exposures").run();
        assertThat(ada.api().get("/risk/exposure/history").at("data").size()).isZero();
    }

    @Test
    void isReadByAuditorsAndNobodyElse() {
        TestUser bob = TestUser.join(server.api());
        TestUser tom = TestUser.join(server.api());
        server.owner().patch("/admin/users/" + tom.id(), "{\"role\": \"AUDITOR\"}");
        Api auditor = server.api().loggedIn(tom.email(), TestUser.PASSWORD);

        for (String path : new String[] {"/risk/exposure", "/risk/exposure/history"}) {
            String ofAda = path + "?account_id=" + ada.account();
            assertThat(bob.api().get(ofAda).status()).isEqualTo(404);
            assertThat(auditor.get(ofAda).status()).isEqualTo(200);
            assertThat(ada.api().anonymous().get(path).status()).isEqualTo(401);
        }
    }

    /** When a snapshot of now was taken. */
    private String recorded() {
        server.bean(RecordExposures.class).run();
        return CLOCK.instant().toString();
    }

    private void quote(String instrument, String bid, String ask) {
        CLOCK.advance(Duration.ofSeconds(1));
        ada.quote(instrument, bid, ask);
    }

    private void signIn() {
        Api api = server.api().loggedIn(user.email(), TestUser.PASSWORD);
        ada = new Trader(server, api, user.account());
    }
}
