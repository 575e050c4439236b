package io.gatehouse.bootstrap.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.audit.InspectBooks;
import io.gatehouse.application.audit.ShowInspection;
import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.Api;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.bootstrap.testing.Trader;
import io.gatehouse.domain.audit.Inspection;
import io.gatehouse.persistence.testing.TestDatabase;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** Two accounts that trade; the books of one of them are falsified and then restored. */
class InspectBooksIT {
    private static TestDatabase database;
    private static TestServer server;

    private Trader ada;
    private Trader bob;

    @BeforeAll
    static void open() throws SQLException {
        database = TestDatabase.fresh();
        // A node's first act would else be a check of its own, now or a second later.
        execute(
                "INSERT INTO scheduled_tasks"
                        + " (task_name, task_instance, execution_time, picked, version)"
                        + " VALUES ('inspect-books', 'recurring', now() + interval '1 day',"
                        + " FALSE, 1)");
        server = TestServer.start(database, Map.of());
    }

    @BeforeEach
    void join() {
        ada = Trader.join(server);
        bob = Trader.join(server);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void findsHonestBooksClean() {
        hold(ada);

        Inspection inspected = inspect();

        assertThat(inspected.isClean()).as(inspected.toString()).isTrue();
        assertThat(inspected.accounts()).isGreaterThanOrEqualTo(2);
        Answer readiness = readinessOnceIs("UP");
        assertThat(readiness.text("status")).isEqualTo("UP");
        assertThat(readiness.text("details.books.details.differences")).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({
        "balance, amount, 0.01",
        "position, quantity, 1",
        "posting, amount, 1",
        "lot, quantity, 1"
    })
    void haltsTheAccountWhoseBooksContradictThemselves(String table, String column, String by)
            throws SQLException {
        hold(ada);
        hold(bob);
        String change = "UPDATE " + table + " SET " + column + " = " + column;
        String ofAda = " WHERE account_id = '" + ada.account() + "'";
        execute(change + " + " + by + ofAda);

        Inspection inspected = inspect();
        Answer readiness = readinessOnceIs("DEGRADED");
        execute(change + " - " + by + ofAda);

        assertThat(inspected.differences()).isPositive();
        assertThat(state(ada)).isEqualTo("HALTED");
        assertThat(state(bob)).isEqualTo("ACTIVE");
        assertThat(readiness.status()).isEqualTo(200);
        assertThat(readiness.text("status")).isEqualTo("DEGRADED");
        assertThat(readiness.text("details.books.details.differences")).isNotEqualTo("0");
        assertThat(inspected.examples()).isNotEmpty();
        assertThat(readiness.raw()).doesNotContain(ada.account());
        assertThat(inspect().isClean()).isTrue();
        assertThat(readinessOnceIs("UP").text("status")).isEqualTo("UP");
    }

    private static void hold(Trader trader) {
        trader.quote("BTC", "50000", "50000");
        trader.placed(
                "{'instrument': 'BTC', 'side': 'BUY', 'order_type': 'MARKET', 'quantity': '0.1',"
                        + " 'stop_loss': '49000'}");
    }

    private static String state(Trader trader) {
        return trader.api().get("/accounts/" + trader.account()).text("trading_state");
    }

    private static Inspection inspect() {
        server.bean(InspectBooks.class).run();
        return server.bean(ShowInspection.class).show().orElseThrow();
    }

    /** The answer is up to a second old; this waits for five at most. */
    private static Answer readinessOnceIs(String status) {
        Answer answer = readiness();
        for (int look = 1; look <= 50 && !answer.text("status").equals(status); look++) {
            LockSupport.parkNanos(100_000_000);
            answer = readiness();
        }
        return answer;
    }

    /** As somebody signed in, who is told the details. */
    private static Answer readiness() {
        Api owner = server.owner();
        return owner.send(
                HttpRequest.newBuilder(owner.base().resolve("/health/readiness"))
                        .header("Authorization", "Bearer " + owner.credential().orElseThrow())
                        .build());
    }

    /** As somebody who gets around the triggers that keep rows from being rewritten. */
    private static void execute(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            statement.execute(sql);
        }
    }
}
