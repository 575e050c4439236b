package io.gatehouse.persistence;

import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.TransactionSynchronization;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Runs SQL on the connection of the running transaction. Changes wait for its next question or its
 * end, so that all of them take one trip to the server; outside of any they are refused.
 */
@Singleton
public final class Database {
    /** Changes that the running transaction has not made yet. */
    private static final ScopedValue<List<Change>> WAITING = ScopedValue.newInstance();

    private static final int UNBOUNDED = 0;

    private final TransactionOperations<Connection> transactions;

    Database(TransactionOperations<Connection> transactions) {
        this.transactions = transactions;
    }

    /** Runs all the work of a transaction; on return its changes are made, not yet committed. */
    <T> T gathering(Supplier<T> work) {
        return ScopedValue.where(WAITING, new ArrayList<Change>())
                .call(
                        () -> {
                            T result = work.get();
                            makeWaiting(transactions.getConnection());
                            return result;
                        });
    }

    /** Asks in the running transaction, or in one of its own when there is none. */
    public <T> List<T> list(Function<Row, T> reading, String sql, Object... parameters) {
        return list(reading, sql, List.of(parameters));
    }

    private <T> List<T> list(Function<Row, T> reading, String sql, List<Object> parameters) {
        return isInTransaction()
                ? query(transactions.getConnection(), reading, sql, parameters)
                : listAlone(reading, sql, parameters);
    }

    private <T> List<T> listAlone(Function<Row, T> reading, String sql, List<Object> parameters) {
        try {
            return transactions.executeRead(
                    status -> query(status.getConnection(), reading, sql, parameters));
        } catch (RuntimeException e) {
            throw SqlFailure.of(e);
        }
    }

    public <T> List<T> list(Function<Row, T> reading, Question question) {
        return list(reading, question.sql(), question.parameters());
    }

    public <T> Optional<T> first(Function<Row, T> reading, String sql, Object... parameters) {
        return list(reading, sql, parameters).stream().findFirst();
    }

    /** Rows under the keys that {@code keys} describes. */
    public <K, T> List<T> listByKey(
            Function<Row, T> reading, String list, Table<K> keys, List<K> wanted) {
        return wanted.isEmpty()
                ? List.of()
                : list(reading, keys.selectByKey(list), keys.matchedValues(wanted));
    }

    public <T> void insert(Table<T> table, List<T> rows) {
        if (!rows.isEmpty()) {
            change(new Change(table.insert(), table.values(rows), OptionalInt.empty()));
        }
    }

    /** Inserts a row unless its key is taken; tells whether it did. */
    public <T> boolean insertMissing(Table<T> table, T row) {
        String insert = table.insert() + " ON CONFLICT DO NOTHING RETURNING TRUE";
        return !list(inserted -> true, insert, table.values(List.of(row))).isEmpty();
    }

    /** Inserts each row, or changes the one that has its key. */
    public <T> void upsert(Table<T> table, List<T> rows) {
        if (!rows.isEmpty()) {
            change(new Change(table.upsert(), table.values(rows), OptionalInt.empty()));
        }
    }

    /** Changes rows by key; one that does not exist is a defect. */
    public <T> void update(Table<T> table, List<T> rows) {
        if (!rows.isEmpty()) {
            OptionalInt all = OptionalInt.of(rows.size());
            change(new Change(table.update(), table.matchedValues(rows), all));
        }
    }

    /** Changes those rows that exist. */
    public <T> void updateExisting(Table<T> table, List<T> rows) {
        if (!rows.isEmpty()) {
            change(new Change(table.update(), table.matchedValues(rows), OptionalInt.empty()));
        }
    }

    /** Changes those rows that exist and of which {@code condition} on {@code t} holds. */
    public <T> void updateWhere(String condition, Table<T> table, List<T> rows) {
        if (!rows.isEmpty()) {
            String sql = table.update() + " AND " + condition;
            change(new Change(sql, table.matchedValues(rows), OptionalInt.empty()));
        }
    }

    /** Removes the rows that exist. */
    public <T> void delete(Table<T> table, List<T> rows) {
        if (!rows.isEmpty()) {
            change(new Change(table.delete(), table.matchedValues(rows), OptionalInt.empty()));
        }
    }

    /** Removes at most so many rows of which {@code condition} holds; answers how many it were. */
    public int deleteSome(
            String table, String key, String condition, Object parameter, int atMost) {
        String wanted = "SELECT %s FROM %s WHERE %s LIMIT ?".formatted(key, table, condition);
        String sql =
                "WITH gone AS (DELETE FROM %s WHERE (%s) IN (%s) RETURNING 1)"
                                .formatted(table, key, wanted)
                        + " SELECT count(*) AS gone FROM gone";
        return first(row -> Math.toIntExact(row.number("gone")), sql, parameter, atMost)
                .orElseThrow();
    }

    /** A change of any other kind, in the running transaction and in its turn. */
    public void execute(String sql, Object... parameters) {
        change(new Change(sql, List.of(parameters), OptionalInt.empty()));
    }

    private void change(Change change) {
        if (WAITING.isBound()) {
            WAITING.get().add(change);
        } else {
            make(transactions.getConnection(), List.of(change));
        }
    }

    /** Has the running transaction wait longer than others for its answers. */
    public void waitForAnswers(Duration atMost) {
        try {
            Connection connection = transactions.getConnection();
            int usual = connection.getNetworkTimeout();
            if (usual != UNBOUNDED && usual < atMost.toMillis()) {
                // The pool takes it back when the connection is returned.
                connection.setNetworkTimeout(Runnable::run, Math.toIntExact(atMost.toMillis()));
            }
        } catch (SQLException e) {
            throw SqlFailure.of(e);
        }
    }

    /** Runs something once the running transaction has committed, and not at all if it does not. */
    public void afterCommit(Runnable work) {
        transactions
                .findTransactionStatus()
                .orElseThrow(() -> new IllegalStateException("There is no transaction"))
                .registerSynchronization(
                        new TransactionSynchronization() {
                            @Override
                            public void afterCommit() {
                                work.run();
                            }
                        });
    }

    public boolean isInTransaction() {
        return transactions.findTransactionStatus().isPresent();
    }

    private static <T> List<T> query(
            Connection connection, Function<Row, T> reading, String sql, List<Object> parameters) {
        makeWaiting(connection);
        try {
            return Statements.query(connection, reading, sql, parameters);
        } catch (SQLException e) {
            throw SqlFailure.of(e);
        }
    }

    private static void makeWaiting(Connection connection) {
        if (WAITING.isBound() && !WAITING.get().isEmpty()) {
            List<Change> waiting = List.copyOf(WAITING.get());
            WAITING.get().clear();
            make(connection, waiting);
        }
    }

    private static void make(Connection connection, List<Change> changes) {
        try {
            Statements.make(connection, changes);
        } catch (SQLException e) {
            throw SqlFailure.of(e);
        }
    }
}
