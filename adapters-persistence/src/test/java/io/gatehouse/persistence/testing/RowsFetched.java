package io.gatehouse.persistence.testing;

import io.gatehouse.application.port.Transactions;
import io.gatehouse.persistence.Database;

/** How many rows of a table a question fetches, as PostgreSQL itself counts them. */
public record RowsFetched(Database database, Transactions transactions, String table) {
    private static final String COUNT =
            "SELECT t.seq_tup_read + t.idx_tup_fetch AS fetched"
                    + " FROM pg_stat_xact_user_tables AS t WHERE t.relname = ?";

    /** The planner knows the table's present size. */
    public long by(Runnable question) {
        return transactions.inTransaction(
                () -> {
                    database.execute("ANALYZE " + table);
                    long before = fetched();
                    question.run();
                    return fetched() - before;
                });
    }

    private long fetched() {
        return database.first(row -> row.number("fetched"), COUNT, table).orElseThrow();
    }
}
