package io.gatehouse.persistence.ledger;

import io.gatehouse.application.port.Ledger.Place;
import io.gatehouse.application.port.Ledger.Span;
import io.gatehouse.application.port.Ledger.Sum;
import io.gatehouse.domain.ledger.CashLine;
import io.gatehouse.domain.ledger.EntryKind;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Decimals;
import io.gatehouse.persistence.Database;
import io.gatehouse.persistence.Question;
import io.gatehouse.persistence.Row;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The cash of an account in the order of time. A fill that is told late stands where it was
 * executed, so balances are added up anew and not those that were stored when it was booked.
 */
final class CashLines {
    private static final String SUMS =
            """
            SELECT currency, kind,
                   coalesce(sum(amount) FILTER (WHERE at < v.begins), 0) AS before,
                   coalesce(sum(amount) FILTER (WHERE at >= v.begins), 0) AS within,
                   count(*) FILTER (WHERE at >= v.begins) AS lines
            FROM posting, (SELECT ?::timestamptz AS begins) AS v
            WHERE ledger_account = 'CASH' AND account_id = ?""";

    private static final String RUNNING =
            """
            FROM (SELECT account_id, entry_id, line, kind, ledger_account, currency, amount, at, reference,
                         sum(amount) OVER (PARTITION BY currency ORDER BY at, entry_id, line) AS balance_after
                  FROM posting WHERE ledger_account = 'CASH' AND account_id = ?) AS t
            LEFT JOIN entry_detail AS d USING (account_id, entry_id) WHERE TRUE""";

    private final Database database;

    CashLines(Database database) {
        this.database = database;
    }

    List<Sum> sums(Span span) {
        return database.list(
                CashLines::sum,
                Question.of(SUMS, span.from().orElse(Instant.EPOCH), span.account())
                        .and("at < ?", span.to())
                        .then(" GROUP BY currency, kind"));
    }

    List<CashLine> of(Span span, Optional<Place> after, int limit) {
        Question question =
                Question.of(
                                "SELECT * FROM (SELECT "
                                        + PostingRow.TABLE.list()
                                        + ", d.instrument, d.reverses "
                                        + RUNNING,
                                span.account())
                        .and("t.at >= ?", span.from())
                        .and("t.at < ?", span.to());
        after.ifPresent(
                place ->
                        question.then(
                                " AND (t.at, t.entry_id) > (?, ?)", place.at(), place.entryId()));
        return database.list(
                PostingRow::to,
                question.then(
                        " ORDER BY t.at, t.entry_id FETCH FIRST ? ROWS WITH TIES) AS page"
                                + " ORDER BY at, entry_id, line",
                        limit));
    }

    private static Sum sum(Row row) {
        return new Sum(
                new CurrencyCode(row.text("currency")),
                row.constant("kind", EntryKind.class),
                Decimals.canonical(row.decimal("before")),
                Decimals.canonical(row.decimal("within")),
                row.number("lines"));
    }
}
