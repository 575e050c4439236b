package io.gatehouse.bootstrap.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.audit.VerifyBooks;
import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.Api;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.bootstrap.testing.Trader;
import io.gatehouse.persistence.testing.TestDatabase;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.UUID;

/** An account of 100,000 that buys 0.1 BTC at 50,000 and starts again. */
class ResetIT {
    private static final String BUY =
            "{'instrument': 'BTC', 'side': 'BUY', 'order_type': 'MARKET', 'quantity': '0.1',"
                    + " 'stop_loss': '49000'}";

    private TestServer server;
    private Trader ada;
    private String path;

    @BeforeEach
    void open() {
        server = TestServer.startWithLiveBroker(TestDatabase.fresh());
        ada = Trader.join(server);
        path = "/accounts/" + ada.account();
        ada.quote("BTC", "50000", "50000");
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void startsAgainWithTheInitialBalanceAndKeepsItsHistory() {
        loseFifty();
        ada.quote("EURUSD", "1.25", "1.25");
        ada.quote("EURUSD", "1.25", "1.25");
        ada.api().post(path + "/deposits", "{\"amount\": \"500\", \"currency\": \"USD\"}");
        ada.api()
                .post(
                        path + "/conversions",
                        "{\"from\": \"USD\", \"to\": \"EUR\", \"amount\": \"1000\"}");

        Answer reset = ada.api().post(path + "/reset", "");

        assertThat(reset.status()).as(reset.raw()).isEqualTo(201);
        assertThat(reset.plain("balances.USD")).isEqualTo("100000");
        assertThat(reset.plain("balances.EUR")).isEqualTo("0");
        assertThat(reset.plain("equity")).isEqualTo("100000");
        assertThat(reset.plain("daily_pnl")).isEqualTo("0");
        assertThat(reset.plain("realized_pnl_today")).isEqualTo("0");
        assertThat(reset.plain("drawdown_percent")).isEqualTo("0");
        // 99,950 + 500 - 1,000 is 550 short; the 800 EUR go.
        assertThat(ada.api().get(path + "/ledger?limit=1").texts("data", "kind"))
                .containsExactly("ADJUSTMENT", "ADJUSTMENT");
        assertThat(ada.api().get(path + "/ledger?limit=1").texts("data", "amount"))
                .containsExactlyInAnyOrder("550", "-800");
        assertThat(ada.api().get("/trades?status=closed").plain("data.0.pnl")).isEqualTo("-50");
        assertThat(ada.api().get("/audit?action_type=account_reset").at("data").size())
                .isEqualTo(1);
        assertThat(server.bean(VerifyBooks.class).verify().isClean()).isTrue();
    }

    @Test
    void opensWhatALossHadLatchedForAnOwnerAlone() {
        ada.placed(BUY);
        ada.api().patch("/risk/profile", "{\"max_daily_loss\": \"40\"}");
        closeAt("49500");
        assertThat(ada.place(BUY).texts("violations", "check")).contains("max_daily_loss");

        assertThat(ada.api().post(path + "/reset", "").status()).isEqualTo(403);
        assertThat(server.owner().post(path + "/reset", "").status()).isEqualTo(201);

        assertThat(ada.api().get("/risk/portfolio").text("trading_state")).isEqualTo("ACTIVE");
        assertThat(ada.place(BUY.replace("0.1", "0.0001")).status()).isEqualTo(201);
    }

    @Test
    void waitsForOrdersToEnd() {
        String order =
                ada.placed(
                        "{'instrument': 'BTC', 'side': 'BUY', 'order_type': 'LIMIT',"
                                + " 'quantity': '0.01', 'price': '40000', 'stop_loss': '39000'}");
        assertThat(conflict(path)).isEqualTo("open_orders");

        ada.api().delete("/orders/" + order);
        ada.awaitOrder(order, "CANCELED");

        assertThat(ada.api().post(path + "/reset", "").status()).isEqualTo(201);
    }

    @Test
    void waitsForPositionsToEnd() {
        String bold =
                ada.api()
                        .post(
                                "/accounts",
                                """
                                {"name": "Bold", "mode": "PAPER", "broker": "paper", "risk_tolerance": "HIGH",
                                 "initial_balance": "100000"}""")
                        .text("account_id");
        String unstopped = BUY.replace(", 'stop_loss': '49000'", "").replace('\'', '"');
        assertThat(ada.api().post("/orders?account_id=" + bold, unstopped).text("status"))
                .isEqualTo("FILLED");
        assertThat(conflict("/accounts/" + bold)).isEqualTo("open_positions");

        ada.api().delete("/positions/BTC?account_id=" + bold);

        assertThat(ada.api().post("/accounts/" + bold + "/reset", "").status()).isEqualTo(201);
    }

    /** The stop under it cannot be cancelled, and goes with the position. */
    @Test
    void asksForThePositionAndNotForItsProtection() {
        ada.placed(BUY);
        ada.await("/portfolio", answer -> answer.at("working_orders").size() == 1);

        assertThat(conflict(path)).isEqualTo("open_positions");
    }

    @Test
    void resetsOnceUnderOneKey() {
        ada.api().post(path + "/deposits", "{\"amount\": \"500\", \"currency\": \"USD\"}");
        String key = UUID.randomUUID().toString();

        Answer first = ada.api().post(path + "/reset", "", key);
        Answer again = ada.api().post(path + "/reset", "", key);

        assertThat(first.status()).as(first.raw()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).contains("true");
        assertThat(again.raw()).isEqualTo(first.raw());
        assertThat(ada.api().get("/audit?action_type=account_reset").at("data").size())
                .isEqualTo(1);
    }

    @Test
    void isForItsOwnerAndForPaperOnly() {
        Api stranger = Trader.join(server).api();
        Answer live =
                ada.api()
                        .post(
                                "/accounts",
                                """
                                {"name": "Real", "mode": "LIVE", "broker": "%s", "risk_tolerance": "HIGH",
                                 "initial_balance": "1000"}"""
                                        .formatted(TestServer.LIVE_BROKER));

        assertThat(stranger.post(path + "/reset", "").status()).isEqualTo(404);
        assertThat(server.feed().post(path + "/reset", "").status()).isEqualTo(403);
        assertThat(server.api().post(path + "/reset", "").status()).isEqualTo(401);
        assertThat(ada.api().post("/accounts/x/reset", "").status()).isEqualTo(404);
        Answer refused = ada.api().post("/accounts/" + live.text("account_id") + "/reset", "");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("not_paper");
    }

    private void loseFifty() {
        ada.placed(BUY);
        closeAt("49500");
    }

    private void closeAt(String price) {
        ada.quote("BTC", price, price);
        ada.api().delete("/positions/BTC");
        ada.await("/positions", answer -> answer.at("data").size() == 0);
        ada.await("/portfolio", answer -> answer.at("working_orders").size() == 0);
    }

    private String conflict(String account) {
        Answer refused = ada.api().post(account + "/reset", "");
        assertThat(refused.status()).as(refused.raw()).isEqualTo(409);
        return refused.text("code");
    }
}
