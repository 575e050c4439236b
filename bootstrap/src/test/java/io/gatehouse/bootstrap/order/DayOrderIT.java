package io.gatehouse.bootstrap.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.port.MovableClock;
import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.bootstrap.testing.Trader;
import io.gatehouse.persistence.testing.TestDatabase;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.time.Duration;

/** A Monday, ten seconds before midnight UTC: the day of a market around the clock ends then. */
class DayOrderIT {
    private static final MovableClock CLOCK = new MovableClock("2026-03-02T23:59:50Z");
    private static final String LIMIT =
            "{'instrument': '%s', 'side': 'BUY', 'order_type': '%s', 'quantity': '%s',"
                    + " 'price': %s, 'time_in_force': '%s', 'stop_loss': '%s'}";

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.startAt(CLOCK, TestDatabase.fresh());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void endsWithItsDay() {
        Trader ada = Trader.join(server);
        ada.quote("BTC", "50000", "50010");
        String day = ada.placed(LIMIT.formatted("BTC", "LIMIT", "0.1", "49500", "DAY", "49000"));
        String good = ada.placed(LIMIT.formatted("BTC", "LIMIT", "0.1", "49400", "GTC", "49000"));

        CLOCK.advance(Duration.ofSeconds(9));
        assertThat(ada.order(day).text("status")).isEqualTo("NEW");
        CLOCK.advance(Duration.ofSeconds(1));

        ada.awaitOrder(day, "EXPIRED");
        assertThat(ada.order(good).text("status")).isEqualTo("NEW");
        assertThat(ada.api().delete("/orders").texts("data", "order_id")).containsExactly(good);
    }

    @Test
    void isNotTakenWhileItsMarketIsClosed() {
        Trader ada = Trader.join(server);
        ada.quote("AAPL", "100", "100");

        Answer denied = ada.place(LIMIT.formatted("AAPL", "MARKET", "10", "null", "DAY", "95"));

        assertThat(denied.status()).isEqualTo(403);
        assertThat(denied.texts("violations", "check")).containsExactly("market_closed");
        assertThat(
                        ada.place(LIMIT.formatted("AAPL", "LIMIT", "10", "99", "GTC", "95"))
                                .text("status"))
                .isEqualTo("NEW");
    }
}
