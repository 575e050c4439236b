package io.gatehouse.bootstrap.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.port.MovableClock;
import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.bootstrap.testing.Trader;
import io.gatehouse.bootstrap.user.TestUser;
import io.gatehouse.persistence.testing.TestDatabase;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/** An account of 100,000 that holds one BTC, bought at 50,000, and may lose 4,500 a day. */
class LosingDayIT {
    private static final String ROOMY =
            """
            {"max_daily_loss": "5000", "max_daily_loss_percent": null, "risk_per_trade_percent": 6,
             "instrument_concentration_percent": {"BTC": 60}}
            """;
    private static final String TIGHT = "{\"max_daily_loss\": \"4500\"}";
    private static final String LIFT = "{\"reason\": \"Enough.\"}";
    private static final String ENTRY =
            "{'instrument': 'ETH', 'side': 'BUY', 'order_type': 'LIMIT', 'quantity': '1',"
                    + " 'price': '1900', 'stop_loss': '1800', 'time_in_force': 'GTC'}";
    private static final String OPENING =
            "{'instrument': 'ETH', 'side': 'BUY', 'order_type': 'MARKET', 'quantity': '1',"
                    + " 'stop_loss': '1800'}";

    private final MovableClock clock = new MovableClock("2026-03-04T12:00:00Z");
    private TestDatabase database;
    private TestServer server;
    private TestUser user;
    private Trader ada;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        server = TestServer.startAt(clock, database);
        user = TestUser.join(server.api());
        ada = new Trader(server, user.api(), user.account());
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void runsFromTheWarningToTheBreakerAndOpensAgainNextDay() {
        holdOneCoin(TIGHT);
        String entry = ada.placed(ENTRY);

        // 3,600 of 4,500 is 80 %
        quote("BTC", "46400", "46410");
        assertThat(audited()).containsExactly("risk_limit_warning");
        assertThat(tradingState()).isEqualTo("ACTIVE");

        quote("BTC", "45500", "45510");
        assertThat(audited()).containsExactly("risk_limit_exceeded", "risk_limit_warning");
        assertThat(tradingState()).isEqualTo("REDUCING");
        ada.awaitOrder(entry, "CANCELED");
        denied("reduce_only_mode", "max_daily_loss");

        assertThat(ada.place(sell("0.4")).text("status")).isEqualTo("FILLED");
        assertThat(ada.api().get("/positions/BTC").decimal("quantity")).isEqualByComparingTo("0.6");

        restart();
        assertThat(tradingState()).isEqualTo("REDUCING");
        quote("BTC", "50000", "50010");
        quote("ETH", "2000", "2000");
        denied("reduce_only_mode", "max_daily_loss");
        change("{\"max_daily_loss\": \"9000\"}");
        denied("reduce_only_mode", "max_daily_loss");

        clock.advance(Duration.ofHours(12));
        signInAgain();
        assertThat(tradingState()).isEqualTo("ACTIVE");
        quote("ETH", "2000", "2000");
        assertThat(ada.place(OPENING).text("status")).isEqualTo("FILLED");
    }

    @Test
    void isNoTradersToLift() {
        holdOneCoin(TIGHT);
        quote("BTC", "45500", "45510");
        String halt = "/accounts/" + ada.account() + "/halt";

        Answer refused = ada.api().delete(halt, LIFT);
        Answer byOwner = server.owner().delete(halt, LIFT);

        assertThat(refused.status()).as(refused.raw()).isEqualTo(403);
        assertThat(refused.text("detail")).contains("until its period ends");
        assertThat(ada.api().get(halt + "/reset-preview").text("permitted")).isEqualTo("false");
        assertThat(byOwner.text("trading_state")).isEqualTo("REDUCING");
        assertThat(tradingState()).isEqualTo("REDUCING");
        assertThat(ada.api().get("/audit?action_type=halt_lifted").at("data").size()).isZero();
    }

    @Test
    void leavesNoRoomEvenAfterEquityIsBack() {
        holdOneCoin(TIGHT);
        quote("BTC", "45500", "45510");
        quote("BTC", "50000", "50010");

        Answer headroom = ada.api().get("/risk/headroom");

        int day = headroom.texts("data", "check").indexOf("max_daily_loss");
        assertThat(headroom.decimal("data." + day + ".used")).isZero();
        assertThat(headroom.decimal("data." + day + ".headroom")).isZero();
        int week = headroom.texts("data", "check").indexOf("max_weekly_loss");
        assertThat(headroom.decimal("data." + week + ".headroom")).isPositive();
    }

    @Test
    void flattensWhereTheProfileWantsIt() {
        holdOneCoin("{\"max_daily_loss\": \"4500\", \"on_breach\": \"FLATTEN\"}");

        quote("BTC", "45400", "45410");

        ada.await("/positions", answer -> answer.at("data").size() == 0);
        assertThat(ada.api().get("/fills").texts("data", "price"))
                .anySatisfy(
                        price -> assertThat(new BigDecimal(price)).isEqualByComparingTo("45400"));
        assertThat(tradingState()).isEqualTo("REDUCING");
    }

    @Test
    void doesNotFlattenOnAMarkThatNothingConfirms() {
        holdOneCoin("{\"max_daily_loss\": \"2\", \"on_breach\": \"FLATTEN\"}");

        // 20 % away from the quote before: the loss limit latches, closing waits for a second one
        quote("BTC", "60000", "60010");
        quote("BTC", "49990", "50000");
        assertThat(tradingState()).isEqualTo("REDUCING");
        assertThat(ada.api().get("/positions").at("data").size()).isEqualTo(1);

        quote("BTC", "49990", "50000");
        ada.await("/positions", answer -> answer.at("data").size() == 0);
    }

    private void holdOneCoin(String changes) {
        quote("BTC", "50000", "50000");
        quote("ETH", "2000", "2000");
        change(ROOMY);
        ada.placed(
                "{'instrument': 'BTC', 'side': 'BUY', 'order_type': 'MARKET', 'quantity': '1',"
                        + " 'stop_loss': '45000'}");
        change(changes);
    }

    private void quote(String instrument, String bid, String ask) {
        clock.advance(Duration.ofSeconds(1));
        ada.quote(instrument, bid, ask);
    }

    private void change(String changes) {
        Answer profile = ada.api().patch("/risk/profile", changes);
        assertThat(profile.status()).as(profile.raw()).isEqualTo(200);
    }

    private void denied(String... checks) {
        Answer answer = ada.place(OPENING);
        assertThat(answer.status()).as(answer.raw()).isEqualTo(403);
        assertThat(answer.texts("violations", "check")).containsExactly(checks);
    }

    private void restart() {
        server.close();
        server = TestServer.startAt(clock, database);
        signInAgain();
    }

    private void signInAgain() {
        ada =
                new Trader(
                        server,
                        server.api().loggedIn(user.email(), TestUser.PASSWORD),
                        user.account());
    }

    private String tradingState() {
        return ada.api().get("/accounts/" + ada.account()).text("trading_state");
    }

    private List<String> audited() {
        return ada.api().get("/audit").texts("data", "action_type").stream()
                .filter(type -> type.startsWith("risk_limit"))
                .toList();
    }

    private static String sell(String quantity) {
        return "{'instrument': 'BTC', 'side': 'SELL', 'order_type': 'MARKET', 'quantity': '%s'}"
                .formatted(quantity);
    }
}
