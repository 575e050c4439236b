package io.gatehouse.bootstrap.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.bootstrap.testing.Trader;
import io.gatehouse.persistence.testing.TestDatabase;

import org.junit.jupiter.api.Test;

/** LIVE accounts at a broker that fills at once; the platform's limits bind them as they ship. */
class LiveAccountsIT {
    private static final String OPEN =
            "{\"name\": \"Real\", \"mode\": \"LIVE\", \"broker\": \"%s\", \"risk_tolerance\":"
                    + " \"HIGH\", \"initial_balance\": \"1000000\"}";

    @Test
    void tradeUpToTheLastUnitOfThePlatform() throws Exception {
        try (TestServer server = TestServer.startWithLiveBroker(TestDatabase.fresh())) {
            Trader ada = Trader.join(server);
            ada.quote("BTC", "50000", "50000");
            Answer opened = ada.api().post("/accounts", OPEN.formatted(TestServer.LIVE_BROKER));
            assertThat(opened.status()).as(opened.raw()).isEqualTo(201);
            assertThat(opened.text("mode")).isEqualTo("LIVE");
            Trader live = new Trader(server, ada.api(), opened.text("account_id"));

            // The shipped limit of one instrument is 5 x 20,000.
            Answer over = order(live, "2.02");
            assertThat(over.status()).as(over.raw()).isEqualTo(403);
            assertThat(over.texts("violations", "check"))
                    .containsExactly("platform_instrument_concentration");
            assertThat(over.plain("max_quantity")).isEqualTo("2");
            Answer passed = order(live, "2");
            assertThat(passed.status()).as(passed.raw()).isEqualTo(201);
            assertThat(passed.text("status")).isEqualTo("FILLED");

            assertThat(server.owner().get("/admin/risk/global-exposure").plain("by_instrument.BTC"))
                    .isEqualTo("100000");
        }
    }

    @Test
    void needABrokerOfTheirKind() throws Exception {
        Trader nobody = Trader.join(TestServer.shared());
        assertThat(nobody.api().post("/accounts", OPEN.formatted("paper")).text("code"))
                .isEqualTo("not_supported");
        try (TestServer server = TestServer.startWithLiveBroker(TestDatabase.fresh())) {
            Answer wrong = Trader.join(server).api().post("/accounts", OPEN.formatted("paper"));
            assertThat(wrong.status()).isEqualTo(422);
            assertThat(wrong.texts("errors", "field")).containsExactly("broker");
        }
    }

    private static Answer order(Trader trader, String quantity) {
        return trader.api()
                .post(
                        "/orders?account_id=" + trader.account(),
                        """
                        {"instrument": "BTC", "side": "BUY", "order_type": "MARKET", "quantity": "%s", \
                        "stop_loss": "49000"}"""
                                .formatted(quantity));
    }
}
