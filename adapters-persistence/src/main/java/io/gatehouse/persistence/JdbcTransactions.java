package io.gatehouse.persistence;

import io.gatehouse.application.port.Transactions;
import io.micronaut.transaction.TransactionOperations;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.Statement;
import java.util.function.Supplier;

/** Transactions of the database, at its default READ COMMITTED. */
@Singleton
final class JdbcTransactions implements Transactions {
    private static final int MOST_ATTEMPTS = 5;

    /** Bound while what runs is a snapshot. */
    private static final ScopedValue<Boolean> SNAPSHOT = ScopedValue.newInstance();

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

    @Override
    public <T> T inSnapshot(Supplier<T> reads) {
        if (SNAPSHOT.isBound()) {
            return reads.get();
        }
        if (operations.findTransactionStatus().isPresent()) {
            throw new IllegalStateException("A transaction has no snapshot");
        }
        return ofOneInstant(reads);
    }

    private <T> T ofOneInstant(Supplier<T> reads) {
        try {
            return operations.executeRead(
                    status -> {
                        try (Statement first = status.getConnection().createStatement()) {
                            first.execute(
                                    "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
                        }
                        return ScopedValue.where(SNAPSHOT, true).call(reads::get);
                    });
        } catch (RuntimeException e) {
            throw SqlFailure.of(e);
        }
    }

    private <T> T retried(Supplier<T> work) {
        for (int attempt = 1; attempt < MOST_ATTEMPTS; attempt++) {
            try {
                return once(work);
            } catch (RuntimeException e) {
                if (!SqlFailure.isConflict(e)) {
                    throw e;
                }
            }
        }
        return once(work);
    }

    private <T> T once(Supplier<T> work) {
        try {
            return operations.executeWrite(status -> database.gathering(work));
        } catch (RuntimeException e) {
            throw SqlFailure.of(e);
        }
    }
}
