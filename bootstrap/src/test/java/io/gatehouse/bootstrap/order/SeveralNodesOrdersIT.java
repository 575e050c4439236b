package io.gatehouse.bootstrap.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.audit.VerifyBooks;
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

    @Test
    void fillAtTheTermsToWhichTheOtherChangedIt() throws Exception {
        TestDatabase database = TestDatabase.fresh();
        try (TestServer first = TestServer.start(database, Map.of())) {
            Trader ada = Trader.join(first);
            ada.quote("BTC", "50000", "50010");
            String changed = ada.placed(LIMIT);
            Trader bob = Trader.join(first);
            String other = bob.placed(LIMIT);
            try (TestServer second = TestServer.start(database, Map.of())) {
                ada.api()
                        .patch(
                                "/orders/" + changed,
                                "{\"quantity\": \"0.05\", \"price\": \"49200\"}");
                ada.await("/orders/" + changed, order -> order.plain("price").equals("49200"));

                // The second node still has it at 49,500; the other order is the later one there.
                ada.on(second).quote("BTC", "49480", "49490");
                bob.awaitOrder(other, "FILLED");
                assertThat(ada.order(changed).text("status")).isEqualTo("NEW");

                ada.on(second).quote("BTC", "49190", "49195");
                Answer filled = ada.awaitOrder(changed, "FILLED");
                assertThat(filled.plain("filled_quantity")).isEqualTo("0.05");
                assertThat(filled.plain("average_fill_price")).isEqualTo("49200");
            }
            assertThat(first.bean(VerifyBooks.class).verify().isClean()).isTrue();
        }
    }

    /**
     * What the second node has filled at terms of before is dropped: it is asked of it all the
     * same.
     */
    @Test
    void cancelAndChangeWhatTheOtherChanged() throws Exception {
        TestDatabase database = TestDatabase.fresh();
        try (TestServer first = TestServer.start(database, Map.of())) {
            Trader ada = Trader.join(first);
            ada.quote("BTC", "50000", "50010");
            String canceled = ada.placed(LIMIT.replace("'0.1'", "'0.04'"));
            String changed = ada.placed(LIMIT.replace("'0.1'", "'0.05'"));
            Trader bob = Trader.join(first);
            String other = bob.placed(LIMIT);
            try (TestServer second = TestServer.start(database, Map.of())) {
                Trader adaThere = ada.on(second);
                repriced(ada, canceled, "49200");
                repriced(ada, changed, "49200");
                adaThere.quote("BTC", "49480", "49490");
                bob.awaitOrder(other, "FILLED");
                assertThat(ada.order(canceled).text("status")).isEqualTo("NEW");
                assertThat(ada.order(changed).text("status")).isEqualTo("NEW");

                assertThat(adaThere.api().delete("/orders/" + canceled).text("status"))
                        .isEqualTo("CANCELED");
                repriced(adaThere, changed, "49100");
                adaThere.quote("BTC", "49090", "49095");

                Answer filled = ada.awaitOrder(changed, "FILLED");
                assertThat(filled.plain("average_fill_price")).isEqualTo("49100");
                assertThat(ada.order(canceled).text("status")).isEqualTo("CANCELED");
                assertThat(ada.order(canceled).decimal("filled_quantity")).isZero();
            }
            assertThat(first.bean(VerifyBooks.class).verify().isClean()).isTrue();
        }
    }

    @Test
    void takeOverWhatRestsAtOneThatIsGone() throws Exception {
        TestDatabase database = TestDatabase.fresh();
        try (TestServer first = TestServer.start(database, Map.of())) {
            Trader ada = Trader.join(first);
            ada.quote("BTC", "50000", "50010");
            String order;
            try (TestServer second = TestServer.start(database, Map.of())) {
                order = ada.on(second).placed(LIMIT);
            }
            assertThat(ada.order(order).text("status")).isEqualTo("NEW");

            ada.quote("BTC", "49480", "49490");

            Answer filled = ada.awaitOrder(order, "FILLED");
            assertThat(filled.plain("average_fill_price")).isEqualTo("49500");
            assertThat(first.bean(VerifyBooks.class).verify().isClean()).isTrue();
        }
    }

    private static void repriced(Trader trader, String order, String price) {
        trader.api().patch("/orders/" + order, "{\"price\": \"%s\"}".formatted(price));
        trader.await("/orders/" + order, answer -> answer.plain("price").equals(price));
    }
}
