package io.gatehouse.persistence.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.transaction.TransactionOperations;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

@ExtendWith(DatabaseExtension.class)
class DatabaseExtensionIT {

    @Test
    void bringsTheSchemaAndTheBeans(
            TestDatabase database, TransactionOperations<Connection> transactions)
            throws SQLException {
        assertThat(value(database, "SELECT count(*) FROM flyway_schema_history")).isNotBlank();
        assertThat(transactions.<String>executeRead(status -> nameSeenBy(status.getConnection())))
                .isEqualTo(database.name());
    }

    @Test
    void givesEachDatabaseToOneUser(TestDatabase mine) throws SQLException {
        TestDatabase other = TestCluster.shared().freshDatabase();
        try (Connection connection = mine.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE only_here (n int)");
        }

        assertThat(value(mine, "SELECT to_regclass('only_here')")).isEqualTo("only_here");
        assertThat(value(other, "SELECT coalesce(to_regclass('only_here')::text, 'absent')"))
                .isEqualTo("absent");
        TestCluster.shared().drop(other);
    }

    private static String value(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect()) {
            return value(connection, sql);
        }
    }

    private static String nameSeenBy(Connection connection) {
        try {
            return value(connection, "SELECT current_database()");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String value(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
