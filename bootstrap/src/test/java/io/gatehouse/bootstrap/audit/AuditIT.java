package io.gatehouse.bootstrap.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.Api;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.bootstrap.testing.Trader;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An account is opened, an order passes and fills, and one is denied. */
class AuditIT {
    private static final String BUY =
            "{'instrument': 'BTC', 'side': 'BUY', 'order_type': 'MARKET', 'quantity': '%s',"
                    + " 'stop_loss': '49000'}";

    private final Trader ada = Trader.join(TestServer.shared());
    private final Api api = ada.api();
    private String placed = "";

    @BeforeEach
    void trade() {
        ada.quote("BTC", "50000", "50000");
        placed = ada.placed(BUY.formatted("0.1"));
        ada.place(BUY.formatted("0.25"));
    }

    @Test
    void tellsWhatWasDoneNewestFirst() {
        Answer list = api.get("/audit" + own());

        assertThat(list.texts("data", "action_type"))
                .startsWith("order_denied")
                .containsSubsequence("order_denied", "trade_executed", "order_placed")
                .endsWith("account_opened");
        assertThat(list.text("data.0.sequence"))
                .isEqualTo(Integer.toString(list.at("data").size()));
        assertThat(list.text("data.0.details.checks")).isEqualTo("portfolio_concentration");
        assertThat(list.text("data.0.success")).isEqualTo("false");
        assertThat(list.text("data.0.symbol")).isEqualTo("BTC");
        assertThat(list.text("data.0.actor")).isEqualTo(api.get("/users/me").text("user_id"));
        assertThat(list.text("data.0.role")).isEqualTo("TRADER");
        assertThat(list.text("data.0.endpoint")).isEqualTo("POST /api/v1/orders");
        assertThat(list.text("data.0.previous_hash")).isEqualTo(list.text("data.1.hash"));
    }

    @Test
    void filtersByTypeAndCategory() {
        Answer orders = api.get("/audit?action_type=order_placed&action_category=order");

        assertThat(orders.texts("data", "order_id")).contains(placed);
        assertThat(orders.texts("data", "action_type")).containsOnly("order_placed");
        assertThat(
                        api.get("/audit?action_type=order_placed&action_category=risk")
                                .at("data")
                                .size())
                .isZero();
        assertThat(api.get("/audit?action_type=nothing_such").at("data").size()).isZero();
    }

    @Test
    void findsWhatConcernsAnOrderOrAnInstrument() {
        assertThat(api.get("/audit?order_id=" + placed).texts("data", "action_type"))
                .startsWith("trade_executed")
                .endsWith("order_placed");
        assertThat(api.get("/audit?order_id=" + placed).texts("data", "order_id"))
                .containsOnly(placed);
        assertThat(api.get("/audit?symbol=BTC").texts("data", "symbol")).containsOnly("BTC");
        assertThat(api.get("/audit?symbol=ETH").at("data").size()).isZero();
    }

    @Test
    void showsAPersonWhoSignedInInTheirName() {
        String user = api.get("/users/me").text("user_id");
        String json =
                "{\"email\": \"%s\", \"password\": \"wrong-4-meadow\"}"
                        .formatted(api.get("/users/me").text("email"));
        assertThat(api.anonymous().post("/auth/login", json).status()).isEqualTo(401);

        Answer logins = api.get("/audit?action_type=login");

        assertThat(logins.text("data.0.success")).isEqualTo("false");
        assertThat(logins.texts("data", "actor")).containsOnly(user);
        assertThat(api.get("/audit" + own() + "&action_type=login").at("data").size()).isZero();
    }

    private String own() {
        return "?account_id=" + ada.account();
    }

    /** The begin of a span belongs to it, its end does not. */
    @Test
    void filtersByTime() {
        String opened = api.get("/audit?action_type=account_opened").text("data.0.at");
        String denied = api.get("/audit?action_type=order_denied").text("data.0.at");
        int all = api.get("/audit" + own()).at("data").size();

        assertThat(api.get("/audit" + own() + "&from=" + denied).texts("data", "action_type"))
                .containsExactly("order_denied");
        assertThat(size("&to=" + denied)).isEqualTo(all - 1);
        assertThat(size("&from=" + opened)).isEqualTo(all);
        assertThat(size("&to=" + opened)).isZero();
    }

    private int size(String filter) {
        return api.get("/audit" + own() + filter).at("data").size();
    }

    @Test
    void pages() {
        String one = "/audit" + own() + "&limit=1";
        Answer first = api.get(one);
        Answer second = api.get(one + "&cursor=" + first.text("next_cursor"));

        assertThat(second.text("data.0.hash")).isEqualTo(first.text("data.0.previous_hash"));
    }

    @Test
    void provesThatNothingWasRewritten() {
        Answer verified = api.get("/audit/verify");

        assertThat(verified.raw())
                .isEqualTo(
                        "{\"ok\":true,\"checked\":%d,\"first_broken\":null}".formatted(size("")));
    }

    @Test
    void showsTheHouseToItsOwner() {
        Api owner = TestServer.shared().owner();
        String email = "x" + ada.account() + "@example.com";
        String json = "{\"email\": \"" + email + "\", \"password\": \"wrong-4-meadow\"}";
        assertThat(api.anonymous().post("/auth/login", json).status()).isEqualTo(401);
        String key = owner.post("/api-keys", "{\"name\": \"bot\"}").text("key_id");
        owner.delete("/api-keys/" + key);

        assertThat(owner.get("/audit?action_type=login&limit=1").text("data.0.success"))
                .isEqualTo("false");
        assertThat(owner.get("/audit?limit=2").texts("data", "action_type"))
                .containsExactly("key_revoked", "key_created");
        assertThat(owner.get("/audit?action_type=login").raw()).doesNotContain(email);
        assertThat(
                        owner.get("/admin/audit?limit=2&action_category=identity")
                                .texts("data", "action_type"))
                .containsExactly("key_revoked", "key_created");
        assertThat(owner.get("/admin/audit?action_type=LOGIN").status()).isEqualTo(422);
        assertThat(owner.get("/audit/verify").text("ok")).isEqualTo("true");
        assertThat(api.get("/audit?action_type=login").raw()).doesNotContain(key, email);
    }

    @Test
    void isAbsentForOthers() {
        Api eve = Trader.join(ada.server()).api();
        String account = "?account_id=" + ada.account();

        assertThat(eve.get("/audit" + account).status()).isEqualTo(404);
        assertThat(eve.get("/audit/verify" + account).status()).isEqualTo(404);
        assertThat(eve.get("/audit").texts("data", "order_id")).doesNotContain(placed);
        assertThat(api.anonymous().get("/audit").status()).isEqualTo(401);
        assertThat(api.anonymous().get("/audit/verify").status()).isEqualTo(401);
        assertThat(ada.server().feed().get("/audit").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "action_type=ORDER_PLACED",
                "action_type=%00",
                "action_type=",
                "action_category=a%20b",
                "symbol=a%20b",
                "order_id=1-1-1-1-1",
                "from=yesterday",
                "from=2026-03-02",
                "to=+999999999-01-01T00:00:00Z",
                "limit=-1",
                "cursor=x",
                "account_id=7"
            })
    void refusesQuestionsThatCannotBe(String question) {
        Answer answer = api.get("/audit?" + question);

        assertThat(answer.status()).as(answer.raw()).isEqualTo(422);
        assertThat(question).startsWith(answer.text("errors.0.field") + "=");
    }
}
