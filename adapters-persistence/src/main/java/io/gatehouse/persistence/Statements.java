package io.gatehouse.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Statements with their parameters on a connection. */
final class Statements {
    private Statements() {}

    static <T> List<T> query(
            Connection connection, Function<Row, T> reading, String sql, List<Object> parameters)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            try (ResultSet result = statement.executeQuery()) {
                List<T> read = new ArrayList<>();
                Row row = new Row(result);
                while (result.next()) {
                    read.add(reading.apply(row));
                }
                return read;
            }
        }
    }

    /** Makes all changes in one trip to the server, in their order. */
    static void make(Connection connection, List<Change> changes) throws SQLException {
        String sql = changes.stream().map(Change::sql).collect(Collectors.joining(";\n"));
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, changes.stream().flatMap(c -> c.parameters().stream()).toList());
            statement.executeUpdate();
            for (Change change : changes) {
                change.check(statement.getUpdateCount());
                statement.getMoreResults();
            }
        }
    }

    private static void bind(PreparedStatement statement, List<Object> parameters)
            throws SQLException {
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i) instanceof PgArray array) {
                statement.setObject(i + 1, array);
            } else {
                // Text of no declared type: the server knows from the statement what it is.
                statement.setObject(i + 1, Literal.of(parameters.get(i)), Types.OTHER);
            }
        }
    }
}
