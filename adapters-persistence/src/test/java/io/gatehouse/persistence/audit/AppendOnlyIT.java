package io.gatehouse.persistence.audit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.persistence.testing.DatabaseExtension;
import io.gatehouse.persistence.testing.TestDatabase;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** History is closed to everybody who comes through SQL, also when there is nothing to change. */
@ExtendWith(DatabaseExtension.class)
class AppendOnlyIT {
    private final TestDatabase database;

    AppendOnlyIT(TestDatabase database) {
        this.database = database;
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit", "decision", "posting", "fill", "order_event"})
    void refusesToChangeOrRemoveRows(String table) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            assertRefused(
                    table,
                    () -> statement.execute("UPDATE " + table + " SET account_id = account_id"));
            assertRefused(table, () -> statement.execute("DELETE FROM " + table));
            assertRefused(table, () -> statement.execute("TRUNCATE " + table));
        }
    }

    private static void assertRefused(String table, ThrowingCallable change) {
        assertThatThrownBy(change)
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("rows of " + table + " are never changed or removed");
    }
}
