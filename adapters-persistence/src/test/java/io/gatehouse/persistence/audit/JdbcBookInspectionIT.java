package io.gatehouse.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.port.BookInspection;
import io.gatehouse.application.port.BookInspection.Examined;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.audit.BookDifference;
import io.gatehouse.persistence.Database;
import io.gatehouse.persistence.Row;
import io.gatehouse.persistence.testing.DatabaseExtension;
import io.gatehouse.persistence.testing.NoReceipts;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.List;

/**
 * Four accounts that have bought and sold in 20,000 orders. Joined by loops, they are four hundred
 * million pairs, and each such question takes some ten seconds.
 */
class JdbcBookInspectionIT {
    @RegisterExtension
    static final DatabaseExtension DATABASE = new DatabaseExtension(NoReceipts.check());

    private static final int ORDERS = 20_000;

    private static final String BOOKED =
            """
            INSERT INTO orders (account_id, order_id, client_order_id, client_named, request_hash, broker,
                                broker_reference, instrument, side, order_type, origin, allow_resize, created_at,
                                time_in_force, reduce_only, quantity, has_change, status, is_working, triggered,
                                filled, cost, fees, updated_at)
            SELECT md5('account' || n % 4)::uuid, md5('order' || n)::uuid, 'order-' || n, TRUE, '', 'paper', n, 'BTC',
                   CASE WHEN n % 8 < 4 THEN 'BUY' ELSE 'SELL' END, 'MARKET', 'SYSTEM', FALSE, now(), 'DAY', FALSE, 1,
                   FALSE, 'FILLED', FALSE, FALSE, 1, 100, 0, now()
            FROM generate_series(1, ?) AS n\
            """;

    private static final List<String> WHAT_CAME_OF_THEM =
            List.of(
                    """
                    INSERT INTO fill (account_id, fill_id, order_id, trade_id, broker, execution_key, instrument, side,
                                      quantity, price, fee, fx_rate, realized, realized_base, fee_base, executed_at)
                    SELECT account_id, order_id, order_id, order_id, 'paper', client_order_id, 'BTC', side, 1, 100, 0,
                           1, 0, 0, 0, now()
                    FROM orders\
                    """,
                    """
                    INSERT INTO lot (account_id, fill_id, instrument, quantity, price, fx_rate, fees, opened_at)
                    SELECT account_id, fill_id, 'BTC', CASE side WHEN 'BUY' THEN 1 ELSE -1 END, 100, 1, 0, now()
                    FROM fill\
                    """,
                    """
                    INSERT INTO order_event (account_id, order_id, sequence, kind, status, at, detail)
                    SELECT account_id, order_id, broker_reference, 'FILLED', 'FILLED', now(), '' FROM orders\
                    """,
                    """
                    INSERT INTO audit (account_id, sequence, audit_id, at, actor, role, ip, user_agent, endpoint,
                                       request_id, action_type, action_category, description, details, order_id,
                                       success, previous_hash, hash)
                    SELECT account_id, 2 * broker_reference + part, order_id, now(), 'ada', 'TRADER', '', '', '', '',
                           CASE part WHEN 0 THEN 'order_placed' ELSE 'trade_executed' END, 'order', '', '{}', order_id,
                           TRUE, '', repeat('0', 64)
                    FROM orders, generate_series(0, 1) AS part\
                    """);

    private static final String MANY_TIMES_WHAT_IT_TAKES = "SET LOCAL statement_timeout = '3s'";

    private final BookInspection inspection;
    private final Transactions transactions;
    private final Database database;

    JdbcBookInspectionIT(BookInspection inspection, Transactions transactions, Database database) {
        this.inspection = inspection;
        this.transactions = transactions;
        this.database = database;
    }

    @BeforeAll
    static void trade(Transactions transactions, Database database) {
        transactions.run(
                () -> {
                    database.execute(BOOKED, ORDERS);
                    WHAT_CAME_OF_THEM.forEach(database::execute);
                });
    }

    @Test
    void comparesTheBooksOfSomeAccountsAsSets() {
        List<AccountId> accounts =
                database.list(Row::accountId, "SELECT DISTINCT account_id FROM orders");
        List<BookDifference> differences =
                transactions.inTransaction(
                        () -> {
                            database.execute(MANY_TIMES_WHAT_IT_TAKES);
                            return inspection.differences(accounts);
                        });

        assertThat(accounts).hasSize(4);
        assertThat(differences).isEmpty();
    }

    @Test
    void examinesAllBooksAsSets() {
        List<Examined> examined =
                transactions.inTransaction(
                        () -> {
                            database.execute(MANY_TIMES_WHAT_IT_TAKES);
                            return inspection.examine();
                        });

        assertThat(examined).allMatch(Examined::holds);
        assertThat(examined.getFirst().checked()).isEqualTo(ORDERS);
    }

    /** Others look up by key on the same connections. */
    @Test
    void leavesConnectionsAsTheyWere() {
        inspection.differences(List.of());
        inspection.examine();

        assertThat(setting("enable_hashjoin")).isEqualTo("off");
        assertThat(setting("enable_mergejoin")).isEqualTo("off");
        assertThat(setting("enable_seqscan")).isEqualTo("off");
        assertThat(setting("enable_nestloop")).isEqualTo("on");
    }

    private String setting(String name) {
        return database.first(
                        row -> row.text("value"), "SELECT current_setting(?::text) AS value", name)
                .orElseThrow();
    }
}
