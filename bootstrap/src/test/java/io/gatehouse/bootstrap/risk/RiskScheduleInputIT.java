package io.gatehouse.bootstrap.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.port.MovableClock;
import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.persistence.testing.TestDatabase;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Windows that cannot be, at nine on Monday, 2 March 2026: one node serves, for none is kept. */
class RiskScheduleInputIT {
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.startAt(new MovableClock("2026-03-02T09:00:00Z"), TestDatabase.fresh());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'to': '2026-03-02T11:00:00Z'}|422|risk_percent",
                "{'risk_percent': 1}|422|to",
                "{'to': '2026-03-02T11:00:00Z', 'risk_percent': 50.01}|422|risk_percent",
                "{'to': '2026-03-02T11:00:00Z', 'risk_percent': 'NaN'}|422|risk_percent",
                "{'to': '2026-03-02T08:00:00Z', 'risk_percent': 1}|422|to",
                "{'to': '2026-03-02T09:00:59Z', 'risk_percent': 1}|422|to",
                "{'to': 'noon', 'risk_percent': 1}|422|to",
                "{'from': '2026-03-02T08:59:00Z', 'to': '2026-03-02T11:00:00Z',"
                        + " 'risk_percent': 1}|422|from",
                "{'to': '2028-03-02T11:00:00Z', 'risk_percent': 1}|422|to",
                "{'to': '2026-03-02T11:00:00Z', 'percent': 1}|400|percent",
            })
    void namesTheFieldOfABadBody(String body, int status, String field) {
        Answer refused = server.owner().post("/risk/config/schedule", body.replace('\'', '"'));

        assertThat(refused.status()).as(refused.raw()).isEqualTo(status);
        assertThat(refused.texts("errors", "field")).contains(field);
    }

    /** Zm9v is "foo"; the other is no text. */
    @ParameterizedTest
    @ValueSource(strings = {"Zm9v", "garbage", "!"})
    void refusesACursorOfAnotherListWhereThereIsNoWindow(String cursor) {
        Answer refused = server.owner().get("/risk/config/schedule?cursor=" + cursor);

        assertThat(refused.status()).as(refused.raw()).isEqualTo(422);
        assertThat(refused.texts("errors", "field")).containsExactly("cursor");
    }
}
