package io.gatehouse.bootstrap.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.bootstrap.testing.Trader;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

/** 0.1 BTC bought at 50,000 with a stop at 49,000 and a target at 52,000. */
class BracketIT {
    private Trader ada;
    private String parent = "";
    private Answer stop;
    private Answer target;

    @BeforeEach
    void enter() {
        ada = Trader.join(TestServer.shared());
        ada.quote("BTC", "50000", "50000");
        parent =
                ada.placed(
                        "{'instrument': 'BTC', 'side': 'BUY', 'order_type': 'MARKET',"
                                + " 'quantity': '0.1', 'stop_loss': 49000, 'target_price': 52000}");
        Answer children = ada.await("/orders?status=NEW", answer -> answer.at("data").size() == 2);
        boolean stopFirst = children.text("data.0.order_type").equals("STOP");
        stop = ada.order(children.text("data." + (stopFirst ? 0 : 1) + ".order_id"));
        target = ada.order(children.text("data." + (stopFirst ? 1 : 0) + ".order_id"));
    }

    @Test
    void becomesChildrenThatOnlyReduce() {
        assertThat(stop.text("order_type")).isEqualTo("STOP");
        assertThat(stop.text("side")).isEqualTo("SELL");
        assertThat(stop.decimal("stop_price")).isEqualByComparingTo("49000");
        assertThat(stop.decimal("quantity")).isEqualByComparingTo("0.1");
        assertThat(stop.text("reduce_only")).isEqualTo("true");
        assertThat(stop.text("parent_order_id")).isEqualTo(parent);
        assertThat(stop.text("client_order_id")).isNotEqualTo("null");
        assertThat(target.text("order_type")).isEqualTo("LIMIT");
        assertThat(target.decimal("price")).isEqualByComparingTo("52000");
        assertThat(target.text("parent_order_id")).isEqualTo(parent);
    }

    /** 0.1 x (52,000 - 50,000) = 200. */
    @Test
    void takesTheProfitAndCancelsTheStop() {
        ada.quote("BTC", "52000", "52010");

        ada.awaitOrder(target.text("order_id"), "FILLED");
        ada.awaitOrder(stop.text("order_id"), "CANCELED");
        assertThat(ada.api().get("/positions").at("data").size()).isZero();
        Answer trades = ada.api().get("/trades?status=closed");
        assertThat(trades.decimal("data.0.pnl")).isEqualByComparingTo("200");
        assertThat(trades.decimal("data.0.exit_price")).isEqualByComparingTo("52000");
    }

    /** The stop fills at the bid of 48,950: 0.1 x (48,950 - 50,000) = -105. */
    @Test
    void stopsTheLossAndCancelsTheTarget() {
        ada.quote("BTC", "48950", "48960");

        Answer filled = ada.awaitOrder(stop.text("order_id"), "FILLED");
        ada.awaitOrder(target.text("order_id"), "CANCELED");
        assertThat(filled.text("triggered")).isEqualTo("true");
        Answer trades = ada.api().get("/trades?status=closed");
        assertThat(trades.decimal("data.0.pnl")).isEqualByComparingTo("-105");
    }

    @Test
    void neverBlocksAnExit() {
        Answer sold =
                ada.place(
                        "{'instrument': 'BTC', 'action': 'SELL_TO_CLOSE', 'order_type': 'MARKET',"
                                + " 'quantity': '0.1'}");

        assertThat(sold.text("status")).isEqualTo("FILLED");
        ada.awaitOrder(stop.text("order_id"), "CANCELED");
        ada.awaitOrder(target.text("order_id"), "CANCELED");
    }

    @Test
    void shrinksWithTheExit() {
        ada.placed(
                "{'instrument': 'BTC', 'side': 'SELL', 'order_type': 'MARKET',"
                        + " 'quantity': '0.04'}");

        Answer left =
                ada.await(
                        "/orders?status=NEW",
                        answer ->
                                answer.texts("data", "leaves_quantity")
                                        .equals(List.of("0.06", "0.06")));
        assertThat(left.at("data").size()).isEqualTo(2);
    }

    @Test
    void isNotCancelledByItself() {
        Answer answer = ada.api().delete("/orders/" + stop.text("order_id"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("code")).isEqualTo("protective_order");
        assertThat(ada.api().delete("/orders").at("data").size()).isZero();
    }
}
