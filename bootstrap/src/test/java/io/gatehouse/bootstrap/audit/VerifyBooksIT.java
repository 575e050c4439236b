package io.gatehouse.bootstrap.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.audit.VerifyBooks;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.bootstrap.testing.Trader;
import io.gatehouse.persistence.testing.TestDatabase;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Real books with one row falsified: exactly the invariant that it breaks must say so. */
class VerifyBooksIT {
    private static final List<String> TABLES =
            List.of(
                    "account",
                    "orders",
                    "order_event",
                    "dispatch",
                    "fill",
                    "position",
                    "lot",
                    "trade",
                    "trade_total",
                    "balance",
                    "posting",
                    "decision",
                    "audit",
                    "platform_share",
                    "platform_reservation");

    private static final TestDatabase database = TestDatabase.fresh();
    private static final TestServer server = TestServer.start(database, Map.of());

    @BeforeAll
    static void trade() throws SQLException {
        server.owner()
                .put("/admin/risk/platform-limits?mode=PAPER", "{\"max_exposure\": \"1000000\"}");
        Trader trader = Trader.join(server);
        trader.quote("BTC", "50000", "50000");
        trader.placed(
                "{'instrument': 'BTC', 'side': 'BUY', 'order_type': 'MARKET', 'quantity': '0.1',"
                        + " 'stop_loss': '49000'}");
        trader.placed(
                "{'instrument': 'BTC', 'side': 'SELL', 'order_type': 'MARKET',"
                        + " 'quantity': '0.04'}");
        trader.place(
                "{'instrument': 'BTC', 'side': 'BUY', 'order_type': 'MARKET', 'quantity': '9'}");
        endARoundTrip(trader);
        trader.await("/orders?status=PENDING_REPLACE", answer -> answer.at("data").size() == 0);
        keep();
    }

    private static void endARoundTrip(Trader trader) {
        trader.quote("ETH", "2500", "2500");
        trader.placed(
                "{'instrument': 'ETH', 'side': 'BUY', 'order_type': 'MARKET', 'quantity': '1',"
                        + " 'stop_loss': '2400'}");
        trader.placed(
                "{'instrument': 'ETH', 'side': 'SELL', 'order_type': 'MARKET', 'quantity': '1'}");
        trader.await("/orders?status=PENDING_CANCEL", answer -> answer.at("data").size() == 0);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void findsHonestBooksClean() {
        VerifyBooks.Report report = verify();

        assertThat(broken(report)).isEmpty();
        assertThat(report.isClean()).isTrue();
        assertThat(report.invariants()).allSatisfy(one -> assertThat(one.checked()).isPositive());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    I1 | UPDATE orders SET decision_id = NULL WHERE status = 'FILLED'
                    I2 | INSERT INTO dispatch SELECT account_id, decision_id, '', 'NEW', at FROM decision LIMIT 1
                    I3 | DROP INDEX IF EXISTS orders_by_name; UPDATE orders SET client_order_id = 'same'
                    I4 I7 | UPDATE decision SET receipt = jsonb_set(receipt::jsonb, '{figures,1,5}', '"9000000"') WHERE approved
                    I4 I7 | UPDATE decision SET receipt = regexp_replace(receipt, '"am","5000","[^"]*"', '"am","5000","5000"')
                    I4 I7 | UPDATE decision SET receipt = 'lost' WHERE approved
                    I4 I7 | UPDATE decision SET receipt = replace(receipt, '"bid":"50000"', '"bid":"5"') WHERE sequence = 1
                    I4 I7 | UPDATE decision SET receipt = replace(receipt, '"ticket":', '"tickets":')
                    I4 | UPDATE decision SET at = at + interval '1 second' WHERE NOT approved
                    I4 | UPDATE decision SET order_id = NULL WHERE NOT approved
                    I5 | UPDATE posting SET amount = amount + 1 WHERE line = 0
                    I5 | UPDATE balance SET amount = amount + 0.01
                    I5 | UPDATE position SET quantity = quantity + 1
                    I5 | UPDATE position SET cost = 2 * cost WHERE quantity <> 0
                    I5 | UPDATE lot SET price = price + 1
                    I5 | DELETE FROM lot
                    I5 | UPDATE trade_total SET gained = gained + 0.01
                    I5 | DELETE FROM trade_total
                    I5 | DELETE FROM trade
                    I5 | UPDATE orders SET filled = 0 WHERE status = 'FILLED'
                    I5 | UPDATE orders SET quantity = 0.01 WHERE status = 'FILLED'
                    I6 | UPDATE platform_share SET taken = taken + 1 WHERE resource = 'EXPOSURE'
                    I6 | DELETE FROM platform_reservation
                    I7 | UPDATE audit SET description = 'Nothing happened.' WHERE action_type = 'order_denied'
                    I7 | DELETE FROM audit WHERE sequence = 2
                    I7 | UPDATE account SET audit_sequence = audit_sequence + 1
                    I7 | UPDATE decision SET receipt = replace(receipt, 'BTC', 'ETH') WHERE NOT approved
                    I7 | UPDATE account SET receipt_hash = repeat('0', 64)
                    I7 | UPDATE account SET receipt_sequence = receipt_sequence + 1
                    I7 | DELETE FROM order_event WHERE kind = 'ACKNOWLEDGED'
                    I7 | UPDATE orders SET status = 'CANCELED' WHERE status = 'FILLED'
                    I9 | UPDATE orders SET is_working = TRUE WHERE status = 'FILLED'
                    I7 I9 | UPDATE orders SET status = 'UNKNOWN', is_working = TRUE WHERE status = 'FILLED'
                    I9 | INSERT INTO dispatch SELECT account_id, order_id, '', 'NEW', at FROM order_event WHERE kind = 'DENIED'
                    """)
    void namesTheInvariantThatIsBroken(String invariants, String falsification)
            throws SQLException {
        execute(falsification);

        VerifyBooks.Report report = verify();

        assertThat(broken(report)).as(report.toString()).isEqualTo(invariants);
        assertThat(report.isClean()).isFalse();
    }

    @AfterEach
    void restore() throws SQLException {
        for (String table : TABLES) {
            execute("DELETE FROM " + table + "; INSERT INTO " + table + " TABLE honest." + table);
        }
    }

    private static void keep() throws SQLException {
        execute("CREATE SCHEMA honest");
        for (String table : TABLES) {
            execute("CREATE TABLE honest." + table + " AS TABLE " + table);
        }
    }

    /** As somebody who gets around the triggers that keep rows from being rewritten. */
    private static void execute(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            statement.execute(sql);
        }
    }

    private static VerifyBooks.Report verify() {
        return server.bean(VerifyBooks.class).verify();
    }

    private static String broken(VerifyBooks.Report report) {
        return report.invariants().stream()
                .filter(one -> !one.holds())
                .map(one -> one.invariant().name())
                .collect(Collectors.joining(" "));
    }
}
