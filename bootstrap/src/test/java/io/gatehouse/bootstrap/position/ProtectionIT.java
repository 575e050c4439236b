package io.gatehouse.bootstrap.position;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.bootstrap.testing.Trader;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 0.2 BTC bought at 50,000 with a stop at 49,000; the market stands at 50,000. */
class ProtectionIT {
    private Trader ada;

    @BeforeEach
    void enter() {
        ada = Trader.join(TestServer.shared());
        ada.quote("BTC", "50000", "50000");
        ada.placed(
                "{'instrument': 'BTC', 'side': 'BUY', 'order_type': 'MARKET', 'quantity': '0.2',"
                        + " 'stop_loss': 49000}");
        ada.await("/orders?status=NEW", answer -> answer.at("data").size() == 1);
    }

    @Test
    void movesTheStopAndSetsATarget() {
        Answer position = protect("{\"stop_loss\": \"49500\", \"target_price\": 52000}");

        assertThat(position.status()).isEqualTo(200);
        assertThat(position.decimal("stop_loss")).isEqualByComparingTo("49500");
        assertThat(position.decimal("target_price")).isEqualByComparingTo("52000");
        Answer children = ada.await("/orders?status=NEW", answer -> answer.at("data").size() == 2);
        assertThat(children.texts("data", "order_type")).containsExactlyInAnyOrder("STOP", "LIMIT");
        assertThat(children.texts("data", "stop_price")).contains("49500");
        assertThat(children.texts("data", "price")).contains("52000");
    }

    @Test
    void worksBesideARestingExitAndTakesItAwayWhenItFills() {
        String exit =
                ada.placed(
                        "{'instrument': 'BTC', 'side': 'SELL', 'order_type': 'LIMIT',"
                                + " 'quantity': '0.2', 'price': '52000', 'time_in_force': 'GTC'}");
        ada.awaitOrder(exit, "NEW");
        Answer position = ada.api().get("/positions/BTC");
        assertThat(position.decimal("stop_loss")).isEqualByComparingTo("49000");
        assertThat(position.decimal("protected_quantity")).isEqualByComparingTo("0.2");

        ada.quote("BTC", "48990", "49000");

        ada.awaitOrder(exit, "CANCELED");
        ada.await("/positions", answer -> answer.at("data").size() == 0);
        ada.quote("BTC", "53000", "53000");
        assertThat(ada.api().get("/positions").at("data").size()).isZero();
        ada.quote("BTC", "50000", "50000");
    }

    @Test
    void isHeldWhileTheAccountReduces() {
        ada.api()
                .post(
                        "/accounts/" + ada.account() + "/halt",
                        "{\"state\": \"REDUCING\", \"reason\": \"Lunch.\"}");

        Answer denied = protect("{\"stop_loss\": 48999}");

        assertThat(denied.status()).as(denied.raw()).isEqualTo(403);
        assertThat(denied.texts("violations", "check")).containsExactly("reduce_only_mode");
        assertThat(denied.decimal("violations.0.limit")).isEqualByComparingTo("200");
        assertThat(denied.decimal("violations.0.projected")).isEqualByComparingTo("200.2");
        assertThat(protect("{\"stop_loss\": 49001}").status()).isEqualTo(200);
    }

    @Test
    void leavesAloneWhatIsNotNamed() {
        protect("{\"target_price\": 52000}");

        Answer position = protect("{\"stop_loss\": 49200}");

        assertThat(position.decimal("stop_loss")).isEqualByComparingTo("49200");
        assertThat(position.decimal("target_price")).isEqualByComparingTo("52000");
    }

    @Test
    void takesALevelAwayWithNull() {
        protect("{\"target_price\": 52000}");

        Answer position = protect("{\"target_price\": null}");

        assertThat(position.text("target_price")).isEqualTo("null");
        assertThat(position.decimal("stop_loss")).isEqualByComparingTo("49000");
    }

    /** 0.2 x (50,000 - 30,000) = 4,000 is 4 % of the equity; a trade may lose 2 %. */
    @Test
    void isDeniedWhereItLetsTooMuchBeLost() {
        Answer denied = protect("{\"stop_loss\": 30000}");

        assertThat(denied.status()).isEqualTo(403);
        assertThat(denied.text("code")).isEqualTo("risk_denied");
        assertThat(denied.texts("violations", "check")).contains("risk_per_trade");
        assertThat(denied.decimal("violations.0.limit")).isEqualByComparingTo("2");
        assertThat(denied.decimal("violations.0.projected")).isEqualByComparingTo("4");
        assertThat(denied.text("binding_check")).isEqualTo("risk_per_trade");
        assertThat(denied.text("order_id")).isEqualTo("null");
        assertThat(denied.text("max_quantity")).isEqualTo("null");
        assertThat(ada.api().get("/positions/BTC").decimal("stop_loss"))
                .isEqualByComparingTo("49000");
    }

    @Test
    void isDeniedWhereItTakesARequiredStopAway() {
        Answer denied = protect("{\"stop_loss\": null}");

        assertThat(denied.status()).isEqualTo(403);
        assertThat(denied.texts("violations", "check")).contains("stop_loss_required");
    }

    @ParameterizedTest
    @CsvSource({
        "stop_loss, 50000",
        "stop_loss, 50001",
        "stop_loss, 49000.001",
        "stop_loss, 0",
        "stop_loss, -1",
        "target_price, 50000",
        "target_price, 49999",
        "target_price, 0",
        "stop_loss, '\"NaN\"'",
        "stop_loss, true",
        "target_price, '\"1e4\"'",
        "target_price, 1000000000000000000000"
    })
    void refusesLevelsThatCannotBe(String field, String value) {
        Answer answer = protect("{\"%s\": %s}".formatted(field, value));

        assertThat(answer.status()).as(answer.raw()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).contains("application/problem+json");
        assertThat(answer.text("errors.0.field")).isEqualTo(field);
        assertThat(ada.api().get("/positions/BTC").decimal("stop_loss"))
                .isEqualByComparingTo("49000");
    }

    @Test
    void refusesWhatItCannotRead() {
        assertThat(protect("{\"stop_loss\": ").status()).isEqualTo(400);
        assertThat(protect("[]").status()).isEqualTo(422);
        assertThat(protect("{}").status()).isEqualTo(422);
        Answer unknown = protect("{\"stop\": 1}");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.text("errors.0.field")).isEqualTo("stop");
    }

    @ParameterizedTest
    @CsvSource({"ETH", "btc", "NOSUCH", "B%20TC", "%2E%2E"})
    void knowsNoPositionUnderAnyOtherName(String instrument) {
        String json = "{\"target_price\": 52000}";

        assertThat(ada.api().patch("/positions/" + instrument, json).status()).isEqualTo(404);
        assertThat(ada.api().get("/positions/" + instrument).status()).isEqualTo(404);
        assertThat(ada.api().delete("/positions/" + instrument).status()).isEqualTo(404);
    }

    private Answer protect(String json) {
        return ada.api().patch("/positions/BTC", json);
    }
}
