package io.gatehouse.bootstrap.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.bootstrap.testing.Trader;
import io.gatehouse.persistence.testing.TestDatabase;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;

/** The way to this paper broker takes two seconds, longer than the default wait of one. */
class PreferWaitIT {
    private static TestServer server;
    private static Trader ada;

    @BeforeAll
    static void start() {
        server = TestServer.start(TestDatabase.fresh(), Map.of("gatehouse.paper.latency", "2s"));
        ada = Trader.join(server);
        ada.quote("BTC", "50000", "50000");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void answersAtOnceWhereNothingIsWaitedFor() {
        assertThat(place("0.01", "wait=0").text("status")).isEqualTo("PENDING_NEW");
    }

    @Test
    void answersAfterASecondWhereNothingIsSaid() {
        assertThat(place("0.02", "respond-async").text("status")).isEqualTo("PENDING_NEW");
    }

    @Test
    void waitsForTheFillAsLongAsIsPreferred() {
        Answer order = place("0.03", "wait=10");

        assertThat(order.status()).isEqualTo(201);
        assertThat(order.text("status")).isEqualTo("FILLED");
    }

    @Test
    void cancelsWhatIsStillOnItsWay() {
        String order = place("0.04", "wait=0").text("order_id");

        Answer canceled = ada.api().delete("/orders/" + order);

        assertThat(canceled.text("status")).isEqualTo("CANCELED");
        assertThat(canceled.decimal("filled_quantity")).isZero();
        assertThat(ada.api().get("/orders/" + order + "/events").texts("data", "event"))
                .containsExactly("ACCEPTED", "CANCEL_REQUESTED", "CANCELED");
    }

    private static Answer place(String quantity, String preference) {
        String json =
                "{\"instrument\": \"BTC\", \"side\": \"BUY\", \"order_type\": \"MARKET\","
                        + " \"quantity\": %s, \"stop_loss\": 49000}".formatted(quantity);
        return ada.api()
                .send(
                        HttpRequest.newBuilder(ada.api().base().resolve("/api/v1/orders"))
                                .header("Content-Type", "application/json")
                                .header("Prefer", preference)
                                .header(
                                        "Authorization",
                                        "Bearer " + ada.api().credential().orElseThrow())
                                .POST(BodyPublishers.ofString(json))
                                .build());
    }
}
