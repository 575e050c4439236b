package io.gatehouse.bootstrap.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.Trader;

import java.util.List;

/** Signals, and what traders do with them over HTTP; fields are JSON with single quotes. */
final class SignalCalls {
    static final String EUROS = "'instrument': 'EURUSD', 'side': 'BUY'";
    static final String UNSIZED = "'stop_loss': '1.09', 'confidence': 0.8";

    private SignalCalls() {}

    static String signal(Trader trader, String fields) {
        Answer created = trader.api().post("/signals", json(EUROS + ", " + fields));
        assertThat(created.status()).as(created.raw()).isEqualTo(201);
        assertThat(created.text("status")).isEqualTo("PENDING");
        return created.text("signal_id");
    }

    static Answer approve(Trader trader, String signal) {
        return trader.api().post("/signals/" + signal + "/approve", "");
    }

    static Answer follow(Trader follower, Trader whom, String fields) {
        Answer begun = subscribe(follower, whom, fields);
        assertThat(begun.status()).as(begun.raw()).isEqualTo(201);
        return begun;
    }

    static Answer subscribe(Trader follower, Trader whom, String fields) {
        return follower.api()
                .post("/subscriptions", json("'provider_id': '" + userId(whom) + "', " + fields));
    }

    static String userId(Trader trader) {
        return trader.api().get("/users/me").text("user_id");
    }

    /** The account's orders but those that protect its position. */
    static List<String> orders(Trader trader) {
        Answer orders = trader.api().get("/orders");
        return orders.texts("data", "order_id").stream()
                .filter(id -> trader.order(id).text("parent_order_id").equals("null"))
                .toList();
    }

    static Answer order(Trader trader) {
        return trader.order(orders(trader).getFirst());
    }

    static String json(String fields) {
        return ("{" + fields + "}").replace('\'', '"');
    }
}
