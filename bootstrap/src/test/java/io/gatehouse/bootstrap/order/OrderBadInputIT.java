package io.gatehouse.bootstrap.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.Api;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.bootstrap.testing.Trader;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;

/** Whatever is wrong with an order's request is told by field, and nothing is stored. */
class OrderBadInputIT {
    private static Trader ada;
    private static Api api;

    @BeforeAll
    static void join() {
        ada = Trader.join(TestServer.shared());
        api = ada.api();
        ada.quote("BTC", "50000", "50000");
    }

    @AfterEach
    void nothingIsStored() {
        assertThat(api.get("/orders").at("data").size()).isZero();
    }

    @Test
    void saysOneThingOfAPriceThatDoesNotBelong() {
        Answer answer =
                ada.place(
                        "{'instrument': 'BTC', 'side': 'BUY', 'order_type': 'MARKET',"
                                + " 'quantity': 0.1, 'price': -1}");

        assertThat(answer.texts("errors", "field")).containsExactly("price");
        assertThat(answer.text("errors.0.message")).isEqualTo("does not belong to MARKET orders");
    }

    /** One field of a good limit order is another. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "instrument|'NOSUCH'|422",
                "instrument|'btc'|422",
                "instrument|''|422",
                "instrument|null|422",
                "instrument|7|422",
                "side|'HOLD'|422",
                "side|'buy'|422",
                "side|1|422",
                "order_type|'ICEBERG'|422",
                "order_type|'limit'|422",
                "order_type|null|422",
                "quantity|0|422",
                "quantity|'-0.1'|422",
                "quantity|'NaN'|422",
                "quantity|'Infinity'|422",
                "quantity|''|422",
                "quantity|true|422",
                "quantity|[]|422",
                "quantity|null|422",
                "quantity|1e400|422",
                "quantity|1000000000000|422",
                "price|1000000000000|422",
                "quantity|0.1234567890123|422",
                "price|0|422",
                "price|-1|422",
                "price|'x'|422",
                "price|null|422",
                "stop_price|49000|422",
                "time_in_force|'GTD'|422",
                "time_in_force|'day'|422",
                "stop_loss|0|422",
                "target_price|-5|422",
                "reduce_only|'yes'|422",
                "allow_resize|1|422",
                "client_order_id|''|422",
                "client_order_id|7|422",
                "client_order_id|'a\\tb'|422",
                "client_order_id|'\\u0085'|422",
                "action|'BUY_LOW'|422",
                "action|'SELL'|422",
                "trailing_stop_percent|1|422",
                "signal_id|'x'|422",
                "risk_amount|0|422",
                "risk_amount|'x'|422",
                "leverage|5|400",
                "Quantity|1|400"
            })
    void namesTheField(String field, String value, int status) {
        Answer answer = ada.place(withField(field, value));

        assertThat(answer.status()).as(answer.raw()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).contains("application/problem+json");
        assertThat(answer.texts("errors", "field")).contains(field);
    }

    @Test
    void refusesWhatIsNotBuiltYet() {
        Answer answer = ada.place(withField("trailing_stop_percent", "5"));

        assertThat(answer.text("code")).isEqualTo("not_supported");
    }

    @Test
    void listsAllFaultsAtOnce() {
        Answer answer = ada.place("{'quantity': 'x', 'side': 'HOLD'}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.texts("errors", "field"))
                .containsExactlyInAnyOrder("instrument", "order_type", "quantity", "side");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'order_type': 'MARKET'|quantity",
                "'order_type': 'MARKET', 'risk_amount': 100|stop_loss",
                "'order_type': 'MARKET', 'risk_amount': -1, 'stop_loss': 49000|risk_amount",
                "'order_type': 'MARKET', 'risk_amount': 0.01, 'stop_loss': 49000|risk_amount",
                "'order_type': 'MARKET', 'risk_amount': 100, 'stop_loss': 51000|stop_loss",
                "'order_type': 'MARKET', 'risk_amount': 100, 'stop_loss': 49000,"
                        + " 'reduce_only': true|quantity"
            })
    void wantsAQuantityOrARiskThatDecidesIt(String rest, String field) {
        Answer answer = ada.place("{'instrument': 'BTC', 'side': 'BUY', " + rest + "}");

        assertThat(answer.status()).as(answer.raw()).isEqualTo(422);
        assertThat(answer.texts("errors", "field")).containsExactly(field);
    }

    @Test
    void wantsASideOrAnAction() {
        Answer answer = ada.place("{'instrument': 'BTC', 'order_type': 'MARKET', 'quantity': 0.1}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("errors.0.field")).isEqualTo("side");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|400",
                "{|400",
                "{\"quantity\": NaN}|400",
                "{'a': 1}|400",
                "{} {}|400",
                "[]|422",
                "null|422",
                "7|422",
                "\"x\"|422"
            })
    void refusesWhatIsNoJsonObject(String body, int status) {
        Answer answer = api.post("/orders", body);

        assertThat(answer.status()).as(answer.raw()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).contains("application/problem+json");
    }

    @Test
    void takesJsonOnly() {
        HttpRequest request =
                HttpRequest.newBuilder(api.base().resolve("/api/v1/orders"))
                        .header("Content-Type", "text/plain")
                        .header("Authorization", "Bearer " + api.credential().orElseThrow())
                        .POST(BodyPublishers.ofString("{}"))
                        .build();

        assertThat(api.send(request).status()).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/orders?limit=0",
                "/orders?status=OPEN",
                "/orders?instrument=b",
                "/orders?from=now",
                "/orders?from=0000-01-01T00:00:00Z",
                "/orders?to=9999-12-31T23:59:59-05:00",
                "/orders?cursor=x",
                "/orders?account_id=x"
            })
    void refusesQuestionsThatCannotBe(String path) {
        Answer answer = api.get(path);

        assertThat(answer.status()).as(answer.raw()).isEqualTo(422);
        assertThat(path).contains("?" + answer.text("errors.0.field") + "=");
    }

    @Test
    void knowsNoOrdersOfAnInstrumentThatIsNotThere() {
        for (Answer answer :
                List.of(
                        api.get("/orders?instrument=NOSUCH"),
                        api.delete("/orders?instrument=NOSUCH"))) {
            assertThat(answer.status()).as(answer.raw()).isEqualTo(200);
            assertThat(answer.at("data").size()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "7", "00000000-0000-0000-0000-000000000000"})
    void knowsNoOrderByOtherIds(String id) {
        assertThat(api.get("/orders/" + id).status()).isEqualTo(404);
        assertThat(api.get("/orders/" + id + "/events").status()).isEqualTo(404);
        assertThat(api.delete("/orders/" + id).status()).isEqualTo(404);
        assertThat(api.patch("/orders/" + id, "{\"quantity\": 1}").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}|422", "{\"quantity\": 0}|422", "{\"price\": \"NaN\"}|422",
                "{\"stop_price\": -1}|422", "{\"side\": \"BUY\"}|400", "{|400"
            })
    void refusesChangesThatCannotBe(String body, int status) {
        assertThat(api.patch("/orders/" + UUID.randomUUID(), body).status()).isEqualTo(status);
    }

    @Test
    void needsASignIn() {
        Api nobody = api.anonymous();

        assertThat(nobody.post("/orders", "{}").status()).isEqualTo(401);
        assertThat(nobody.get("/orders").status()).isEqualTo(401);
        assertThat(nobody.get("/positions").status()).isEqualTo(401);
        assertThat(nobody.delete("/positions").status()).isEqualTo(401);
        assertThat(nobody.get("/fills").status()).isEqualTo(401);
        assertThat(nobody.get("/trades").status()).isEqualTo(401);
    }

    @Test
    void isNotForFeeds() {
        Answer key =
                ada.server().owner().post("/api-keys", "{\"name\": \"feed\", \"role\": \"FEED\"}");
        Api feed = api.as(key.text("secret"));

        assertThat(feed.get("/orders").status()).isEqualTo(403);
        assertThat(feed.get("/positions").status()).isEqualTo(403);
        assertThat(feed.delete("/orders").status()).isEqualTo(403);
    }

    private static String withField(String field, String value) {
        String good =
                "{'instrument': 'BTC', 'side': 'BUY', 'order_type': 'LIMIT', 'quantity': 0.1,"
                        + " 'price': 49000, 'stop_loss': 48000}";
        String entry = "'" + field + "': " + value;
        return good.contains("'" + field + "'")
                ? good.replaceFirst("'" + field + "': [^,}]+", entry)
                : good.replace("}", ", " + entry + "}");
    }
}
