package io.gatehouse.bootstrap.reliability;

import io.gatehouse.persistence.testing.TestDatabase;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A fingerprint of every table: how many rows it has and what is in them. */
final class DatabaseRows {
    private static final String TABLES =
            "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1";

    /** Every command counts up the version of its account's books, also one that is refused. */
    private static final String FINGERPRINT =
            "SELECT count(*) || ' ' || coalesce(md5(string_agg(told, '|' ORDER BY told)), '')"
                    + " FROM (SELECT (to_jsonb(t) - 'book_version')::text AS told FROM ";

    private DatabaseRows() {}

    static Map<String, String> of(TestDatabase database, Set<String> but) throws SQLException {
        Map<String, String> rows = new TreeMap<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String table : column(statement, TABLES)) {
                if (!but.contains(table)) {
                    String query = FINGERPRINT + table + " AS t) AS rows";
                    rows.put(table, column(statement, query).getFirst());
                }
            }
        }
        return rows;
    }

    private static List<String> column(Statement statement, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
