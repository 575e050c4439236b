package io.gatehouse.persistence.user;

import io.gatehouse.persistence.testing.TestDatabase;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Empties tables between the cases of a contract. */
final class Tables {
    private Tables() {}

    static void empty(TestDatabase database, String table) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("TRUNCATE " + table);
        }
    }
}
