package io.gatehouse.bootstrap.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.port.MovableClock;
import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.bootstrap.testing.Trader;
import io.gatehouse.persistence.testing.TestDatabase;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;

/** A future in Mumbai a minute before its last session closes, at 15:30 there; it stands at 100. */
class ExpiringFutureIT {
    private static final String FUTURE =
            """
            {"symbol": "MAR", "name": "March", "asset_class": "FUTURE", "currency": "USD",
             "multiplier": "10", "tick_size": "0.05", "lot_step": "1", "min_quantity": "1",
             "margin_rate": "0.12", "settlement": "MARGIN", "calendar": "XNSE",
             "expiry": "2026-03-05", "tradable": true}\
            """;
    private static final String LIMIT =
            "{'instrument': 'MAR', 'side': 'BUY', 'order_type': 'LIMIT', 'quantity': '1',"
                    + " 'price': '99', 'time_in_force': 'GTC', 'stop_loss': '98'}";

    private final MovableClock clock = new MovableClock("2026-03-05T09:59:00Z");
    private TestServer server;
    private Trader ada;

    @BeforeEach
    void open() {
        server = TestServer.startAt(clock, TestDatabase.fresh());
        Answer added = server.owner().post("/instruments", FUTURE);
        assertThat(added.status()).as(added.raw()).isEqualTo(201);
        ada = Trader.join(server);
        quote("100");
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void endsItsOpeningsAndTakesNoMore() {
        String order = ada.placed(LIMIT);
        ada.awaitOrder(order, "NEW");

        clock.advance(Duration.ofSeconds(59));

        ada.awaitOrder(order, "EXPIRED");
        Answer late = ada.place(LIMIT);
        assertThat(late.status()).as(late.raw()).isEqualTo(403);
        assertThat(late.texts("violations", "check")).containsExactly("instrument_expired");
    }

    /** 3 % below the stop at 95 is 92.15, where it rests in a market of 89.50. */
    @Test
    void itsStopThatAGapHasJumpedIsReplacedByOneThatWaits() {
        ada.placed(
                "{'instrument': 'MAR', 'side': 'BUY', 'order_type': 'MARKET', 'quantity': '9',"
                        + " 'stop_loss': 95}");
        protects("9");

        quote("89.50");

        protects("0");
        Answer moved = ada.api().patch("/positions/MAR", "{\"stop_loss\": \"88\"}");
        assertThat(moved.status()).as(moved.raw()).isEqualTo(200);
        protects("9");
        assertThat(ada.api().get("/positions/MAR").decimal("quantity")).isEqualByComparingTo("9");
        assertThat(ada.api().get("/orders?status=NEW").texts("data", "stop_price"))
                .containsExactly("88");

        quote("87.90");

        ada.await("/positions", answer -> answer.at("data").size() == 0);
        assertThat(ada.api().get("/fills").text("data.0.price")).isEqualTo("87.9");
    }

    private void protects(String quantity) {
        ada.await("/positions/MAR", answer -> answer.plain("protected_quantity").equals(quantity));
    }

    private void quote(String price) {
        clock.advance(Duration.ofSeconds(1));
        ada.quote("MAR", price, price);
    }
}
