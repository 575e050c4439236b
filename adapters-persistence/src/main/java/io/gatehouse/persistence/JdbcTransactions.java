package io.gatehouse.persistence;

import io.gatehouse.application.port.Transactions;
import io.micronaut.transaction.TransactionOperations;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Transactions of the database, at its default READ COMMITTED. */
@Singleton
final class JdbcTransactions implements Transactions {
    private static final int MOST_ATTEMPTS = 5;
    private static final Set<String> SERIALIZATION_FAILURE_OR_DEADLOCK = Set.of("40001", "40P01");

    private final TransactionOperations<Connection> operations;
    private final Database database;

    JdbcTransactions(TransactionOperations<Connection> operations, Database database) {
        this.operations = operations;
        this.database = database;
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        // Joined by hand: a framework's inner transaction would doom the outer one by any
        // exception.
        return operations.findTransactionStatus().isPresent() ? work.get() : retried(work);
    }

    private <T> T retried(Supplier<T> work) {
        for (int attempt = 1; attempt < MOST_ATTEMPTS; attempt++) {
            try {
                return once(work);
            } catch (RuntimeException e) {
                if (!isWorthAnotherTry(e)) {
                    throw e;
                }
            }
        }
        return once(work);
    }

    private <T> T once(Supplier<T> work) {
        return operations.executeWrite(status -> database.gathering(work));
    }

    private static boolean isWorthAnotherTry(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .anyMatch(e -> SERIALIZATION_FAILURE_OR_DEADLOCK.contains(e.getSQLState()));
    }
}
