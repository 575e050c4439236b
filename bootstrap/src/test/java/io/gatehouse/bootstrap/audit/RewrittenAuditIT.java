package io.gatehouse.bootstrap.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.Api;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.bootstrap.user.TestUser;
import io.gatehouse.persistence.testing.TestDatabase;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** Somebody with the rights of the database's owner changes what was written down. */
class RewrittenAuditIT {
    private static TestDatabase database;
    private static TestServer server;

    @BeforeAll
    static void start() {
        database = TestDatabase.fresh();
        server = TestServer.start(database, Map.of());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void tellsTheFirstEntryThatWasAltered() throws SQLException {
        TestUser ada = join();

        rewrite("UPDATE audit SET description = 'Nothing.' WHERE sequence = 2", ada);

        assertThat(verified(ada)).isEqualTo("false 1 2");
    }

    @Test
    void noticesThatEntriesAreGone() throws SQLException {
        TestUser ada = join();

        rewrite("DELETE FROM audit WHERE sequence > 2", ada);

        assertThat(verified(ada)).isEqualTo("false 2 3");
    }

    /** Somebody whose chain has three entries: opened, and twice changed. */
    private static TestUser join() {
        TestUser ada = TestUser.join(server.api());
        Api api = ada.api();
        api.patch("/risk/profile", "{\"max_open_positions\": 7}");
        api.patch("/risk/profile", "{\"max_open_positions\": 8}");
        assertThat(verified(ada)).isEqualTo("true 3 null");
        return ada;
    }

    private static void rewrite(String sql, TestUser whose) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER TABLE audit DISABLE TRIGGER audit_is_append_only");
            statement.execute(sql + " AND account_id = '" + whose.account() + "'");
        }
    }

    private static String verified(TestUser whose) {
        Answer answer = whose.api().get("/audit/verify");
        return String.join(
                " ", answer.text("ok"), answer.text("checked"), answer.text("first_broken"));
    }
}
