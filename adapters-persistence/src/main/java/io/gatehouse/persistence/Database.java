package io.gatehouse.persistence;

import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.TransactionSynchronization;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Runs SQL on the connection of the running transaction. A question asked outside of any has one of
 * its own; a change outside of any is refused.
 */
@Singleton
public final class Database {
    private final TransactionOperations<Connection> transactions;

    Database(TransactionOperations<Connection> transactions) {
        this.transactions = transactions;
    }

    public <T> List<T> list(Function<Row, T> reading, String sql, Object... parameters) {
        return isInTransaction()
                ? query(transactions.getConnection(), reading, sql, parameters)
                : transactions.executeRead(
                        status -> query(status.getConnection(), reading, sql, parameters));
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
            execute(table.insert(), table.values(rows));
        }
    }

    /** Inserts a row unless its key is taken; tells whether it did. */
    public <T> boolean insertMissing(Table<T> table, T row) {
        return execute(table.insert() + " ON CONFLICT DO NOTHING", table.values(List.of(row))) > 0;
    }

    /** Inserts each row, or changes the one that has its key. */
    public <T> void upsert(Table<T> table, List<T> rows) {
        if (!rows.isEmpty()) {
            execute(table.upsert(), table.values(rows));
        }
    }

    /** Changes rows by key; one that does not exist is a defect. */
    public <T> void update(Table<T> table, List<T> rows) {
        if (!rows.isEmpty() && execute(table.update(), table.matchedValues(rows)) != rows.size()) {
            throw new IllegalStateException("A row to change does not exist: " + table.update());
        }
    }

    /** Removes the rows that exist. */
    public <T> void delete(Table<T> table, List<T> rows) {
        if (!rows.isEmpty()) {
            execute(table.delete(), table.matchedValues(rows));
        }
    }

    /** Runs a change in the running transaction and counts its rows. */
    public int execute(String sql, Object... parameters) {
        try (PreparedStatement statement =
                prepared(transactions.getConnection(), sql, parameters)) {
            return statement.executeUpdate();
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
            Connection connection, Function<Row, T> reading, String sql, Object... parameters) {
        try (PreparedStatement statement = prepared(connection, sql, parameters);
                ResultSet result = statement.executeQuery()) {
            List<T> read = new ArrayList<>();
            Row row = new Row(result);
            while (result.next()) {
                read.add(reading.apply(row));
            }
            return read;
        } catch (SQLException e) {
            throw SqlFailure.of(e);
        }
    }

    private static PreparedStatement prepared(
            Connection connection, String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            // Text of no declared type: the server knows from the statement what it is.
            statement.setObject(i + 1, Literal.of(parameters[i]), Types.OTHER);
        }
        return statement;
    }
}
