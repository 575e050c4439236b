package io.gatehouse.bootstrap.broker;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.bootstrap.user.TestUser;

import org.junit.jupiter.api.Test;

class BrokersIT {
    private final TestServer server = TestServer.shared();

    @Test
    void tellsWhatThePaperBrokerCanDoAndHowRealItIs() {
        Answer brokers = TestUser.join(server.api()).api().get("/brokers");

        assertThat(brokers.status()).isEqualTo(200);
        assertThat(brokers.texts("data", "broker")).containsExactly("mt5", "paper");
        assertThat(brokers.text("next_cursor")).isEqualTo("null");
        assertThat(brokers.text("data.1.mode")).isEqualTo("PAPER");
        assertThat(brokers.text("data.1.connection_state")).isEqualTo("CONNECTED");
        assertThat(brokers.text("data.1.notice")).contains("frictionless: no fees and no slippage");
        assertThat(brokers.text("data.1.capabilities.replace")).isEqualTo("NATIVE");
        assertThat(brokers.raw())
                .contains(
                        "\"order_types\":[\"MARKET\",\"LIMIT\",\"STOP\",\"STOP_LIMIT\"]",
                        "\"times_in_force\":[\"DAY\",\"GTC\",\"IOC\",\"FOK\"]");
    }

    @Test
    void tellsThatNoOrderCanBeSentToWhatIsOnlySynced() {
        Answer brokers = TestUser.join(server.api()).api().get("/brokers?limit=1");

        assertThat(brokers.texts("data", "broker")).containsExactly("mt5");
        assertThat(brokers.text("data.0.mode")).isEqualTo("LIVE");
        assertThat(brokers.text("data.0.connection_state")).isEqualTo("DISCONNECTED");
        assertThat(brokers.at("data.0.capabilities.order_types").size()).isZero();
        assertThat(brokers.at("data.0.capabilities.asset_classes").size()).isZero();
        assertThat(brokers.text("data.0.capabilities.replace")).isEqualTo("NONE");
        assertThat(brokers.text("data.0.notice")).contains("orders cannot be sent");
    }

    @Test
    void isForPeople() {
        assertThat(server.api().get("/brokers").status()).isEqualTo(401);
        assertThat(server.feed().get("/brokers").status()).isEqualTo(403);
        assertThat(server.owner().post("/brokers", "{}").status()).isEqualTo(405);
    }
}
