package io.gatehouse.bootstrap.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.persistence.testing.TestDatabase;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The same order for two accounts: one over HTTP, the other by the script for pgbench. */
class PgbenchScriptIT {
    private static final String ORDER =
            """
            {"instrument": "BTC", "side": "BUY", "order_type": "MARKET", "quantity": "0.0001",
             "client_order_id": "over-http"}""";

    /** What an order is written into, and whatever else of accounts would come to be beside. */
    private static final String TABLES =
            "SELECT table_name AS value FROM information_schema.columns"
                    + " JOIN information_schema.tables USING (table_schema, table_name)"
                    + " WHERE table_schema = 'public' AND table_type = 'BASE TABLE'"
                    + " AND column_name = 'account_id' AND CAST(? AS uuid) IS NOT NULL";

    /** A row as the columns that have a value, with the value where it is a word of ours. */
    private static final String ROWS =
            """
            SELECT (SELECT string_agg(CASE WHEN key IN ('kind', 'status', 'ledger_account', 'action_type',
                                                        'action_category', 'role', 'symbol', 'line', 'side',
                                                        'order_type', 'origin', 'time_in_force', 'direction',
                                                        'instrument', 'currency', 'broker', 'approved', 'success',
                                                        'is_working', 'has_change', 'reduce_only', 'triggered',
                                                        'sequence', 'audit_sequence', 'receipt_sequence',
                                                        'last_event', 'book_version')
                                           THEN key || '=' || value ELSE key END, ' ' ORDER BY key)
                    FROM jsonb_each_text(to_jsonb(t)) WHERE value IS NOT NULL) AS value
            FROM \
            """;

    private static final String OF_ACCOUNT = " AS t WHERE account_id = CAST(? AS uuid)";

    @Test
    void writesTheRowsOfAnOrder(@TempDir Path folder) throws IOException, SQLException {
        TestDatabase database = TestDatabase.fresh();
        try (TestServer server =
                        TestServer.start(
                                database, Map.of("gatehouse.owner.email", BenchDesk.EMAIL));
                Connection connection = database.connect()) {
            BenchDesk desk = BenchDesk.open(address(server), TestServer.PASSWORD, 2);
            String overHttp = desk.accounts().getFirst();
            String byScript = desk.accounts().getLast();

            order(desk, overHttp);
            PgbenchScript script = PgbenchScript.write(folder, List.of(byScript));
            ScriptRun.of(script, connection);

            assertThat(rows(connection, byScript)).isEqualTo(rows(connection, overHttp));
            assertThat(rows(connection, byScript).get("fill")).hasSize(1);
        }
    }

    private static InetSocketAddress address(TestServer server) {
        URI base = server.api().base();
        return new InetSocketAddress(base.getHost(), base.getPort());
    }

    private static void order(BenchDesk desk, String account) {
        Map<String, String> headers = new HashMap<>(desk.signedIn(account));
        headers.put("Prefer", "wait=10");
        try (BenchClient client = BenchClient.connect(desk.server())) {
            assertThat(client.call("POST /api/v1/orders", headers, ORDER))
                    .contains("\"status\":\"FILLED\"");
        }
    }

    private static Map<String, List<String>> rows(Connection connection, String account)
            throws SQLException {
        Map<String, List<String>> rows = new TreeMap<>();
        for (String table : values(connection, TABLES, account)) {
            rows.put(table, values(connection, ROWS + table + OF_ACCOUNT, account));
        }
        return rows;
    }

    private static List<String> values(Connection connection, String sql, String account)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, account);
            List<String> values = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    values.add(row.getString("value"));
                }
            }
            return values.stream().sorted().toList();
        }
    }
}
