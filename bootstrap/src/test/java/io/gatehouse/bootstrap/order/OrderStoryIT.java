package io.gatehouse.bootstrap.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.bootstrap.testing.Trader;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

/** MEDIUM: BTC may tie up 10 % of the equity of 100,000, a trade may lose 2 % of it at its stop. */
class OrderStoryIT {
    private static final String BUY =
            "{'instrument': 'BTC', 'side': 'BUY', 'order_type': 'MARKET', 'quantity': '%s',"
                    + " 'stop_loss': '49000', 'client_order_id': '%s'}";

    private Trader ada;

    @BeforeEach
    void join() {
        ada = Trader.join(TestServer.shared());
        ada.quote("BTC", "49990", "50000");
    }

    @Test
    void fillsAtTheAsk() {
        Answer order = ada.place(BUY.formatted("0.1", "first"));

        assertThat(order.status()).isEqualTo(201);
        assertThat(order.text("status")).isEqualTo("FILLED");
        assertThat(order.text("account_id")).isEqualTo(ada.account());
        assertThat(order.text("client_order_id")).isEqualTo("first");
        assertThat(order.decimal("quantity")).isEqualByComparingTo("0.1");
        assertThat(order.decimal("filled_quantity")).isEqualByComparingTo("0.1");
        assertThat(order.decimal("leaves_quantity")).isZero();
        assertThat(order.decimal("average_fill_price")).isEqualByComparingTo("50000");
        assertThat(order.decimal("fees")).isZero();
        assertThat(order.text("time_in_force")).isEqualTo("DAY");
        assertThat(order.text("broker")).isEqualTo("paper");
        assertThat(order.text("price")).isEqualTo("null");
        assertThat(order.at("executed_at").isString()).isTrue();
        assertThat(ada.order(order.text("order_id")).raw()).isEqualTo(order.raw());
    }

    /** 0.25 x 50,000 = 12,500 is 12.5 % of the equity; 10 % of it buy 0.2. */
    @Test
    void deniesWhatIsTooLargeAndSaysWhatWouldPass() {
        Answer denied = ada.place(BUY.formatted("0.25", "too-large"));

        assertThat(denied.status()).isEqualTo(403);
        assertThat(denied.header("Content-Type")).contains("application/problem+json");
        assertThat(denied.text("code")).isEqualTo("risk_denied");
        assertThat(denied.text("binding_check")).isEqualTo("portfolio_concentration");
        assertThat(denied.decimal("max_quantity")).isEqualByComparingTo("0.2");
        assertThat(denied.texts("violations", "check")).containsExactly("portfolio_concentration");
        assertThat(denied.text("violations.0.unit")).isEqualTo("percent");
        assertThat(denied.decimal("violations.0.limit")).isEqualByComparingTo("10");
        assertThat(denied.decimal("violations.0.current")).isZero();
        assertThat(denied.decimal("violations.0.projected")).isEqualByComparingTo("12.5");
        assertThat(denied.decimal("violations.0.headroom")).isEqualByComparingTo("10");
        assertThat(denied.text("violations.0.message")).contains("exceeds limit");

        assertThat(ada.place(BUY.formatted("0.2001", "a-step-more")).status()).isEqualTo(403);
        assertThat(ada.place(BUY.formatted("0.2", "largest")).text("status")).isEqualTo("FILLED");
    }

    @Test
    void isFoundByTheNameThatItsSenderGave() {
        ada.place(BUY.formatted("0.01", "first"));
        Answer second = ada.place(BUY.formatted("0.01", "second"));

        assertThat(ada.api().get("/orders?client_order_id=second").texts("data", "order_id"))
                .containsExactly(second.text("order_id"));
        assertThat(ada.api().get("/orders?client_order_id=third").at("data").size()).isZero();
    }

    @Test
    void keepsADeniedOrder() {
        Answer denied = ada.place(BUY.formatted("0.25", "too-large"));

        Answer order = ada.order(denied.text("order_id"));

        assertThat(order.text("status")).isEqualTo("DENIED");
        assertThat(order.text("decision_id")).isEqualTo(denied.text("decision_id"));
        assertThat(order.decimal("leaves_quantity")).isZero();
        assertThat(events(order)).containsExactly("DENIED DENIED");
        assertThat(ada.api().get("/positions").at("data").size()).isZero();
    }

    /** 0.5 x 60,000 = 30 % of the equity, 20 % above the market, 15,000 lost at the stop. */
    @Test
    void listsEveryLimitThatAnOrderBreaks() {
        Answer denied =
                ada.place(
                        "{'instrument': 'BTC', 'side': 'BUY', 'order_type': 'LIMIT',"
                                + " 'quantity': '0.5', 'price': '60000', 'stop_loss': '30000'}");

        assertThat(denied.status()).isEqualTo(403);
        assertThat(denied.texts("violations", "check"))
                .containsExactly(
                        "price_collar",
                        "portfolio_concentration",
                        "risk_per_trade",
                        "capital_at_risk",
                        "max_daily_loss",
                        "max_weekly_loss");
        assertThat(denied.decimal("max_quantity")).isZero();
    }

    @Test
    void acceptsTheLargestSizeWhereResizingIsAllowed() {
        Answer order =
                ada.place(
                        "{'instrument': 'BTC', 'side': 'BUY', 'order_type': 'MARKET',"
                                + " 'quantity': 0.25, 'stop_loss': 49000, 'allow_resize': true}");

        assertThat(order.status()).isEqualTo(201);
        assertThat(order.decimal("adjusted_quantity")).isEqualByComparingTo("0.2");
        assertThat(order.decimal("quantity")).isEqualByComparingTo("0.2");
    }

    @Test
    void showsAveragesAsFineAsTheTick() {
        TestServer.shared()
                .owner()
                .post(
                        "/instruments",
                        """
                        {"symbol": "FINE", "name": "Fine", "asset_class": "CRYPTO", \
                        "currency": "USD", "multiplier": "1", "tick_size": "0.0000000001", \
                        "lot_step": "1", "margin_rate": "1", "settlement": "CASH", \
                        "calendar": "24x7"}""");
        ada.quote("FINE", "0.0000123456", "0.0000123456");

        Answer order =
                ada.place(
                        BUY.formatted("1000", "fine")
                                .replace("BTC", "FINE")
                                .replace("49000", "0.0000123"));
        ada.api().delete("/positions/FINE");

        assertThat(order.text("average_fill_price")).isEqualTo("0.0000123456");
        ada.await(
                "/trades?status=closed",
                trades -> trades.texts("data", "entry_price").equals(List.of("0.0000123456")));
    }

    @Test
    void answersARepeatedNameWithTheSameOrder() {
        Answer first = ada.place(BUY.formatted("0.1", "mine"));
        Answer again = ada.place(BUY.formatted("0.1", "mine"));
        Answer other = ada.place(BUY.formatted("0.11", "mine"));

        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).contains("true");
        assertThat(again.text("order_id")).isEqualTo(first.text("order_id"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("code")).isEqualTo("idempotency_key_reused");
        assertThat(ada.api().get("/fills").at("data").size()).isEqualTo(1);
    }

    @Test
    void answersARepeatedKeyWithTheSameAnswer() {
        String order = BUY.formatted("0.1", "").replace(", 'client_order_id': ''", "");
        Answer first = under("key-1", "", order);
        Answer again = under("key-1", "", order);

        assertThat(first.status()).as(first.raw()).isEqualTo(201);
        assertThat(again.raw()).isEqualTo(first.raw());
        assertThat(again.header("Idempotency-Replayed")).contains("true");
        assertThat(ada.api().get("/fills").at("data").size()).isEqualTo(1);
    }

    @Test
    void takesAKeyForOneOrderOfTheUserWhateverTheAccount() {
        String other = ada.api().post("/accounts", "{\"name\": \"Other\"}").text("account_id");
        String order = BUY.formatted("0.1", "").replace(", 'client_order_id': ''", "");
        under("key-1", "", order);

        Answer elsewhere = under("key-1", "?account_id=" + other, order);
        Answer changed = under("key-1", "", order.replace("0.1", "0.11"));

        for (Answer refused : List.of(elsewhere, changed)) {
            assertThat(refused.status()).as(refused.raw()).isEqualTo(422);
            assertThat(refused.text("code")).isEqualTo("idempotency_key_reused");
            assertThat(refused.texts("errors", "field")).containsExactly("Idempotency-Key");
        }
        assertThat(ada.api().get("/orders?account_id=" + other).at("data").size()).isZero();
    }

    private Answer under(String key, String query, String order) {
        return ada.api().post("/orders" + query, order.replace('\'', '"'), key);
    }

    @Test
    void answersARepeatedDenialWithTheSameDenial() {
        Answer first = ada.place(BUY.formatted("0.25", "mine"));
        Answer again = ada.place(BUY.formatted("0.25", "mine"));

        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(again.status()).isEqualTo(403);
        assertThat(again.header("Idempotency-Replayed")).contains("true");
        assertThat(again.text("order_id")).isEqualTo(first.text("order_id"));
        assertThat(again.text("decision_id")).isEqualTo(first.text("decision_id"));
        assertThat(again.at("violations")).isEqualTo(first.at("violations"));
        assertThat(ada.api().get("/orders").at("data").size()).isEqualTo(1);
    }

    @Test
    void takesAnIdempotencyKeyForTheName() {
        String json =
                "{\"instrument\": \"BTC\", \"side\": \"BUY\", \"order_type\": \"MARKET\","
                        + " \"quantity\": 0.1, \"stop_loss\": 49000}";

        Answer first = ada.api().post("/orders", json, "key-7");
        Answer again = ada.api().post("/orders", json, "key-7");

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.text("order_id")).isEqualTo(first.text("order_id"));
        assertThat(again.header("Idempotency-Replayed")).contains("true");
    }

    @Test
    void tellsAnOrdersWholeLife() {
        Answer order = ada.place(BUY.formatted("0.1", "first"));

        assertThat(events(order))
                .containsExactly("ACCEPTED PENDING_NEW", "ACKNOWLEDGED NEW", "FILLED FILLED");
    }

    @Test
    void hidesOrdersFromOthers() {
        String order = ada.placed(BUY.formatted("0.1", "mine"));
        Trader eve = Trader.join(ada.server());

        assertThat(eve.order(order).status()).isEqualTo(404);
        assertThat(eve.api().get("/orders/" + order + "/events").status()).isEqualTo(404);
        assertThat(eve.api().delete("/orders/" + order).status()).isEqualTo(404);
        assertThat(eve.api().patch("/orders/" + order, "{\"quantity\": 1}").status())
                .isEqualTo(404);
        assertThat(eve.api().get("/orders?account_id=" + ada.account()).status()).isEqualTo(404);
    }

    private List<String> events(Answer order) {
        Answer timeline = ada.api().get("/orders/" + order.text("order_id") + "/events");
        List<String> kinds = timeline.texts("data", "event");
        List<String> statuses = timeline.texts("data", "status");
        return IntStream.range(0, kinds.size())
                .mapToObj(line -> kinds.get(line) + " " + statuses.get(line))
                .toList();
    }
}
