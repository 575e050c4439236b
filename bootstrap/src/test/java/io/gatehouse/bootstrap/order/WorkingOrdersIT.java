package io.gatehouse.bootstrap.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.bootstrap.testing.Trader;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/** The market is 50,000 to 50,010 when each test begins. */
class WorkingOrdersIT {
    private static final String LIMIT =
            "{'instrument': 'BTC', 'side': 'BUY', 'order_type': 'LIMIT', 'quantity': '0.1',"
                    + " 'price': '%s', 'time_in_force': '%s', 'stop_loss': '49000'}";
    private static final String STOP =
            "{'instrument': 'BTC', 'side': 'BUY', 'order_type': '%s', 'quantity': '0.1',"
                    + " 'stop_price': '50500', %s 'time_in_force': 'GTC', 'stop_loss': '49500'}";

    private Trader ada;

    @BeforeEach
    void join() {
        ada = Trader.join(TestServer.shared());
        ada.quote("BTC", "50000", "50010");
    }

    @Test
    void restUntilTheMarketComesAndFillAtTheirLimit() {
        Answer order = ada.place(LIMIT.formatted("49500", "GTC"));
        assertThat(order.text("status")).isEqualTo("NEW");
        assertThat(order.decimal("leaves_quantity")).isEqualByComparingTo("0.1");

        ada.quote("BTC", "49480", "49490");

        Answer filled = ada.awaitOrder(order.text("order_id"), "FILLED");
        assertThat(filled.decimal("average_fill_price")).isEqualByComparingTo("49500");
    }

    @Test
    void fillAtTheMarketWhereThatIsBetterThanTheirLimit() {
        Answer order = ada.place(LIMIT.formatted("50100", "IOC"));

        assertThat(order.text("status")).isEqualTo("FILLED");
        assertThat(order.decimal("average_fill_price")).isEqualByComparingTo("50010");
    }

    @ParameterizedTest
    @ValueSource(strings = {"IOC", "FOK"})
    void endAtOnceWhenTheyMayNotRest(String timeInForce) {
        Answer order = ada.place(LIMIT.formatted("49500", timeInForce));

        assertThat(order.status()).isEqualTo(201);
        assertThat(order.text("status")).isEqualTo("CANCELED");
        assertThat(order.decimal("filled_quantity")).isZero();
        assertThat(order.decimal("leaves_quantity")).isZero();
        assertThat(order.text("reject_reason")).contains("not filled at once");
    }

    @Test
    void takeNewTermsAndKeepTheirIdentity() {
        String id = ada.placed(LIMIT.formatted("49500", "GTC"));

        Answer changed = ada.api().patch("/orders/" + id, "{\"quantity\": 0.15, \"price\": 49600}");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.text("order_id")).isEqualTo(id);
        assertThat(changed.text("status")).isEqualTo("NEW");
        assertThat(changed.decimal("quantity")).isEqualByComparingTo("0.15");
        assertThat(changed.decimal("price")).isEqualByComparingTo("49600");
        ada.quote("BTC", "49590", "49600");
        assertThat(ada.awaitOrder(id, "FILLED").decimal("average_fill_price"))
                .isEqualByComparingTo("49600");
    }

    /** 0.21 x 50,000 = 10,500 is 10.5 % of the equity of 100,000, the limit 10 %. */
    @Test
    void keepTheirTermsWhenTheGateDeniesNewOnes() {
        String id = ada.placed(LIMIT.formatted("50000", "GTC"));

        Answer denied = ada.api().patch("/orders/" + id, "{\"quantity\": 0.21}");

        assertThat(denied.status()).isEqualTo(403);
        assertThat(denied.text("code")).isEqualTo("risk_denied");
        assertThat(denied.text("order_id")).isEqualTo(id);
        assertThat(denied.texts("violations", "check")).containsExactly("portfolio_concentration");
        assertThat(denied.decimal("max_quantity")).isEqualByComparingTo("0.2");
        assertThat(ada.order(id).decimal("quantity")).isEqualByComparingTo("0.1");
        assertThat(ada.api().patch("/orders/" + id, "{\"quantity\": 0.2}").status()).isEqualTo(200);
    }

    @Test
    void areCancelledForGood() {
        String id = ada.placed(LIMIT.formatted("49500", "GTC"));

        Answer canceled = ada.api().delete("/orders/" + id);

        assertThat(canceled.status()).isEqualTo(200);
        assertThat(canceled.text("status")).isEqualTo("CANCELED");
        Answer again = ada.api().delete("/orders/" + id);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("code")).isEqualTo("order_final");
        assertThat(again.text("order.order_id")).isEqualTo(id);
        assertThat(again.text("order.status")).isEqualTo("CANCELED");
        assertThat(ada.api().patch("/orders/" + id, "{\"quantity\": 0.2}").status()).isEqualTo(409);
        ada.quote("BTC", "49400", "49410");
        assertThat(ada.api().get("/fills").at("data").size()).isZero();
    }

    @Test
    void areCancelledTogether() {
        ada.quote("ETH", "2000", "2001");
        String btc = ada.placed(LIMIT.formatted("49500", "GTC"));
        String other = ada.placed(LIMIT.formatted("49400", "DAY"));
        String eth =
                ada.placed(
                        "{'instrument': 'ETH', 'side': 'BUY', 'order_type': 'LIMIT', 'quantity': 1,"
                                + " 'price': 1900, 'stop_loss': 1800}");

        Answer ofEth = ada.api().delete("/orders?instrument=ETH");
        Answer all = ada.api().delete("/orders");

        assertThat(ofEth.texts("data", "order_id")).containsExactly(eth);
        assertThat(all.texts("data", "order_id")).containsExactlyInAnyOrder(btc, other);
        ada.awaitOrder(eth, "CANCELED");
        ada.awaitOrder(btc, "CANCELED");
        ada.awaitOrder(other, "CANCELED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"STOP", "SL-M"})
    void waitForTheirStopAndThenFillAtTheMarket(String type) {
        Answer order = ada.place(STOP.formatted(type, ""));
        assertThat(order.text("status")).isEqualTo("NEW");
        assertThat(order.text("order_type")).isEqualTo("STOP");
        assertThat(order.text("triggered")).isEqualTo("false");

        ada.quote("BTC", "50499", "50510");

        Answer filled = ada.awaitOrder(order.text("order_id"), "FILLED");
        assertThat(filled.text("triggered")).isEqualTo("true");
        assertThat(filled.decimal("average_fill_price")).isEqualByComparingTo("50510");
    }

    @ParameterizedTest
    @ValueSource(strings = {"STOP_LIMIT", "SL"})
    void waitForTheirStopAndThenRestAtTheirLimit(String type) {
        String id = ada.placed(STOP.formatted(type, "'price': '50505',"));

        ada.quote("BTC", "50499", "50510");
        ada.await("/orders/" + id, order -> order.text("triggered").equals("true"));
        assertThat(ada.order(id).text("status")).isEqualTo("NEW");
        ada.quote("BTC", "50490", "50500");

        assertThat(ada.awaitOrder(id, "FILLED").decimal("average_fill_price"))
                .isEqualByComparingTo("50505");
    }

    @Test
    void areListedByStatusAndInstrument() {
        String working = ada.placed(LIMIT.formatted("49500", "GTC"));
        String ended = ada.placed(LIMIT.formatted("49400", "IOC"));

        assertThat(ada.api().get("/orders?status=NEW").texts("data", "order_id"))
                .containsExactly(working);
        assertThat(ada.api().get("/orders?status=CANCELED").texts("data", "order_id"))
                .containsExactly(ended);
        assertThat(ada.api().get("/orders?working=true").texts("data", "order_id"))
                .containsExactly(working);
        assertThat(ada.api().get("/orders?working=false").texts("data", "order_id"))
                .containsExactly(ended);
        assertThat(ada.api().get("/orders?instrument=ETH").at("data").size()).isZero();
        Answer first = ada.api().get("/orders?limit=1");
        assertThat(first.texts("data", "order_id")).containsExactly(ended);
        assertThat(
                        ada.api()
                                .get("/orders?limit=1&cursor=" + first.text("next_cursor"))
                                .texts("data", "order_id"))
                .containsExactly(working);
        for (String other : List.of("/fills", "/trades", "/brokers", "/risk/presets")) {
            Answer refused = ada.api().get(other + "?cursor=" + first.text("next_cursor"));
            assertThat(refused.status()).as(other).isEqualTo(422);
            assertThat(refused.text("detail")).isEqualTo("cursor: is not a cursor of this list");
        }
    }
}
