package io.gatehouse.persistence.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Tells when transactions stand still behind a lock. */
public final class LockWaits {
    private static final int MOST_LOOKS = 100_000;
    private static final String WAITING =
            "SELECT count(*) FROM pg_stat_activity"
                    + " WHERE datname = current_database() AND wait_event_type = 'Lock'";

    private LockWaits() {}

    /**
     * Returns once so many connections wait for a lock; looks again and again, but not for ever.
     */
    public static void await(TestDatabase database, int waiting) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (int look = 0; look < MOST_LOOKS; look++) {
                if (count(statement) >= waiting) {
                    return;
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        throw new AssertionError("Nobody waits for a lock");
    }

    private static int count(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(WAITING)) {
            row.next();
            return row.getInt(1);
        }
    }
}
