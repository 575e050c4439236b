package io.gatehouse.bootstrap.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.bootstrap.testing.Trader;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** BTC at 50,000 with a stop at 49,000: every coin risks 1,000. */
class RiskAmountIT {
    private final Trader ada = Trader.join(TestServer.shared());

    @BeforeEach
    void quote() {
        ada.quote("BTC", "50000", "50000");
    }

    @Test
    void deniesMoreThanWasDeclared() {
        Answer denied = ada.place(order("'quantity': '0.1', 'risk_amount': '99.99'"));

        assertThat(denied.status()).as(denied.raw()).isEqualTo(403);
        assertThat(denied.texts("violations", "check")).containsExactly("declared_risk");
        assertThat(denied.plain("violations.0.limit")).isEqualTo("99.99");
        assertThat(denied.plain("violations.0.projected")).isEqualTo("100");
        assertThat(denied.plain("max_quantity")).isEqualTo("0.0999");
        assertThat(denied.text("binding_check")).isEqualTo("declared_risk");

        String decision = "/risk/decisions/" + denied.text("decision_id");
        assertThat(ada.api().get(decision + "/replay").text("identical")).isEqualTo("true");

        String declared = order("'quantity': '0.1', 'risk_amount': '100'");
        assertThat(ada.place(declared).text("status")).isEqualTo("FILLED");
    }

    @Test
    void sizesWhatHasNoQuantity() {
        String order = order("'risk_amount': '75.09'");

        Answer tried = ada.api().post("/risk/validate", order.replace('\'', '"'));
        assertThat(tried.text("approved")).as(tried.raw()).isEqualTo("true");
        assertThat(tried.plain("adjusted_quantity")).isEqualTo("0.075");

        Answer placed = ada.place(order);
        assertThat(placed.status()).as(placed.raw()).isEqualTo(201);
        assertThat(placed.plain("quantity")).isEqualTo("0.075");
        assertThat(ada.order(placed.text("order_id")).plain("filled_quantity")).isEqualTo("0.075");
        assertThat(placed.text("adjusted_quantity")).isEqualTo("null");
    }

    @Test
    void bindsAChangeOfTheOrderToo() {
        String id =
                ada.placed(
                        "{'instrument': 'BTC', 'side': 'BUY', 'order_type': 'LIMIT',"
                                + " 'price': '49900', 'quantity': '0.1', 'stop_loss': '49000',"
                                + " 'time_in_force': 'GTC', 'risk_amount': '90'}");

        Answer more = ada.api().patch("/orders/" + id, "{\"quantity\": \"0.11\"}");

        assertThat(more.status()).as(more.raw()).isEqualTo(403);
        assertThat(more.texts("violations", "check")).contains("declared_risk");
        assertThat(ada.order(id).plain("quantity")).isEqualTo("0.1");
    }

    private static String order(String size) {
        return "{'instrument': 'BTC', 'side': 'BUY', 'order_type': 'MARKET',"
                + " 'stop_loss': '49000', "
                + size
                + "}";
    }
}
