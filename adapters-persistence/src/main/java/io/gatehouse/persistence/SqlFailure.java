package io.gatehouse.persistence;

import io.gatehouse.application.port.DependencyDown;
import io.micronaut.data.connection.exceptions.ConnectionException;
import io.micronaut.data.exceptions.DataAccessException;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells a database that cannot be reached, has no room or stands still from a statement that is
 * wrong.
 */
final class SqlFailure {
    /** Connection, resources, operator's intervention, and the system around the database. */
    private static final Set<String> OUTAGES = Set.of("08", "53", "57", "58");

    /** A lock that nobody gives up, and a transaction that was ended for doing nothing too long. */
    private static final Set<String> LOCK_NOT_AVAILABLE_OR_IDLE_IN_TRANSACTION =
            Set.of("55P03", "25P03");

    private static final Set<String> SERIALIZATION_FAILURE_OR_DEADLOCK = Set.of("40001", "40P01");

    private SqlFailure() {}

    /** Of a statement. */
    static RuntimeException of(SQLException cause) {
        return isOutage(cause) ? down(cause) : new DataAccessException(cause.getMessage(), cause);
    }

    /**
     * Of a transaction: who gives back a broken connection hides what broke it, and who gets none
     * says so in the framework's own way.
     */
    static RuntimeException of(RuntimeException thrown) {
        return !(thrown instanceof DependencyDown) && chain(thrown).anyMatch(SqlFailure::isOutage)
                ? down(thrown)
                : thrown;
    }

    /** Whether another transaction was in the way, so that the same one may pass when repeated. */
    static boolean isConflict(RuntimeException thrown) {
        return chain(thrown)
                .anyMatch(
                        cause ->
                                state(cause)
                                        .filter(SERIALIZATION_FAILURE_OR_DEADLOCK::contains)
                                        .isPresent());
    }

    private static Stream<Throwable> chain(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause);
    }

    private static boolean isOutage(Throwable cause) {
        return cause instanceof ConnectionException
                || cause instanceof SQLTransientConnectionException
                || cause instanceof SQLNonTransientConnectionException
                || state(cause).filter(SqlFailure::isOutage).isPresent();
    }

    private static boolean isOutage(String state) {
        return LOCK_NOT_AVAILABLE_OR_IDLE_IN_TRANSACTION.contains(state)
                || (state.length() >= 2 && OUTAGES.contains(state.substring(0, 2)));
    }

    /** A pool that has no connection to give names none. */
    private static Optional<String> state(Throwable cause) {
        return cause instanceof SQLException failure
                ? Optional.ofNullable(failure.getSQLState())
                : Optional.empty();
    }

    private static DependencyDown down(Throwable cause) {
        return new DependencyDown("The database", cause);
    }
}
