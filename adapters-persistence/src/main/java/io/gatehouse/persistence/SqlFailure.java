package io.gatehouse.persistence;

import io.gatehouse.application.port.DependencyDown;
import io.micronaut.data.exceptions.DataAccessException;

import java.sql.SQLException;
import java.util.Set;

/** Tells a database that cannot be reached or has no room from a statement that is wrong. */
final class SqlFailure {
    /** Connection, resources, operator's intervention, and the system around the database. */
    private static final Set<String> OUTAGES = Set.of("08", "53", "57", "58");

    private SqlFailure() {}

    static RuntimeException of(SQLException cause) {
        return isOutage(cause)
                ? new DependencyDown("The database", cause)
                : new DataAccessException(cause.getMessage(), cause);
    }

    private static boolean isOutage(SQLException cause) {
        String state = cause.getSQLState();
        return state != null && state.length() >= 2 && OUTAGES.contains(state.substring(0, 2));
    }
}
