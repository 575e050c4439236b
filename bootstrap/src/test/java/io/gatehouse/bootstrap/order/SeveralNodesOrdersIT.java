package io.gatehouse.bootstrap.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.bootstrap.testing.Trader;
import io.gatehouse.persistence.testing.TestDatabase;

import org.junit.jupiter.api.Test;

import java.util.Map;

/** A node that starts takes over what rests; what ends on the first node rests there still. */
class SeveralNodesOrdersIT {
    private static final String LIMIT =
            "{'instrument': 'BTC', 'side': 'BUY', 'order_type': 'LIMIT', 'quantity': '0.1',"
                    + " 'price': '49500', 'time_in_force': 'GTC', 'stop_loss': '49000'}";

    @Test
    void bookNoFillOfWhatWasCancelledOnTheOther() throws Exception {
        TestDatabase database = TestDatabase.fresh();
        try (TestServer first = TestServer.start(database, Map.of())) {
            Trader ada = Trader.join(first);
            ada.quote("BTC", "50000", "50010");
            String canceled = ada.placed(LIMIT);
            Trader bob = Trader.join(first);
            String other = bob.placed(LIMIT);
            try (TestServer second = TestServer.start(database, Map.of())) {
                assertThat(ada.api().delete("/orders/" + canceled).text("status"))
                        .isEqualTo("CANCELED");

                // The second node fills in the order of arrival, so the other order is the later.
                ada.on(second).quote("BTC", "49480", "49490");
                bob.awaitOrder(other, "FILLED");
            }
            Answer order = ada.order(canceled);
            assertThat(order.text("status")).isEqualTo("CANCELED");
            assertThat(order.decimal("filled_quantity")).isZero();
            assertThat(ada.api().get("/positions").at("data").size()).isZero();
        }
    }
}
