package io.gatehouse.persistence.performance;

import io.gatehouse.application.port.PnlFigures;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.money.Decimals;
import io.gatehouse.persistence.Database;
import io.gatehouse.persistence.FirstId;
import io.gatehouse.persistence.Question;

import jakarta.inject.Singleton;

/** Sums over fills and ended round trips in PostgreSQL. */
@Singleton
final class JdbcPnlFigures implements PnlFigures {
    private static final String BOOKED =
            "SELECT coalesce(sum(t.realized_base), 0) AS realized,"
                    + " coalesce(sum(t.fee_base), 0) AS fees"
                    + " FROM fill AS t WHERE t.account_id = ?";

    private static final String CLOSED =
            "SELECT count(*) AS trades,"
                    + " count(*) FILTER (WHERE t.gross_base > t.fees_base) AS wins,"
                    + " count(*) FILTER (WHERE t.gross_base < t.fees_base) AS losses"
                    + " FROM trade AS t WHERE t.account_id = ?";

    private final Database database;

    JdbcPnlFigures(Database database) {
        this.database = database;
    }

    @Override
    public Booked booked(AccountId account, Window window) {
        // A fill gets its id when it is booked, which is never before it was executed: the key's
        // range is read, not all fills there are.
        Question question =
                Question.of(BOOKED, account)
                        .and("t.fill_id >= ?", window.from().map(FirstId::madeAt))
                        .and("t.executed_at >= ?", window.from())
                        .and("t.executed_at < ?", window.to());
        return database.list(
                        row ->
                                new Booked(
                                        Decimals.canonical(row.decimal("realized")),
                                        Decimals.canonical(row.decimal("fees"))),
                        question)
                .getFirst();
    }

    @Override
    public Closed closed(AccountId account, Window window) {
        Question question =
                Question.of(CLOSED, account)
                        .and("t.closed_at >= ?", window.from())
                        .and("t.closed_at < ?", window.to());
        return database.list(
                        row ->
                                new Closed(
                                        row.number("trades"),
                                        row.number("wins"),
                                        row.number("losses")),
                        question)
                .getFirst();
    }
}
