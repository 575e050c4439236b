package io.gatehouse.bootstrap.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.Api;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.bootstrap.user.TestUser;
import io.gatehouse.persistence.testing.TestDatabase;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** What was done under a key whose answer was never kept, as a node leaves it that is killed. */
class R3_LostAnswersIT {
    private static TestDatabase database;
    private static TestServer server;

    private TestUser ada;

    @BeforeAll
    static void start() {
        database = TestDatabase.fresh();
        server = TestServer.start(database, Map.of());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void join() {
        ada = TestUser.join(server.api());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "/accounts; {'name': 'Swing'}; account_id",
                "/accounts/ID/deposits; {'amount': '5', 'currency': 'USD'}; entry_id",
                "/accounts/ID/halt; {'state': 'HALTED', 'reason': 'Lunch.'}; halt_id",
                "/signals; {'instrument': 'EURUSD', 'side': 'BUY', 'stop_loss': 1.09,"
                        + " 'confidence': 1}; signal_id"
            })
    void isNotDoneAgain(String path, String body, String id) throws SQLException {
        isDoneOnce(ada.api(), path.replace("ID", ada.account()), body.replace('\'', '"'), id);
    }

    @Test
    void setsAHaltBeyondOneAccountOnce() throws SQLException {
        Api owner = server.owner();

        isDoneOnce(
                owner,
                "/admin/halts",
                "{\"scope\": \"INSTRUMENT\", \"target_id\": \"BTC\", \"state\": \"HALTED\","
                        + " \"reason\": \"Drill.\"}",
                "halt_id");

        assertThat(owner.get("/admin/halts").texts("data", "target_id")).containsOnlyOnce("BTC");
    }

    private static void isDoneOnce(Api api, String path, String body, String id)
            throws SQLException {
        Answer first = api.post(path, body, "key-7");
        loseTheAnswer();

        Answer again = api.post(path, body, "key-7");

        assertThat(first.text(id)).as(first.raw()).hasSize(36);
        assertThat(again.status()).as(again.raw()).isEqualTo(first.status());
        assertThat(again.header("Idempotency-Replayed")).isEmpty();
        assertThat(again.text(id)).isEqualTo(first.text(id));
        // RFC 9562: a UUID of version 7.
        assertThat(first.text(id).charAt(14)).isEqualTo('7');
    }

    private static void loseTheAnswer() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("DELETE FROM keyed_requests")).isPositive();
        }
    }
}
