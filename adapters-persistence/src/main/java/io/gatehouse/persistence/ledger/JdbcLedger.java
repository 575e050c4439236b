package io.gatehouse.persistence.ledger;

import io.gatehouse.application.port.Ledger;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.ledger.CashLine;
import io.gatehouse.domain.ledger.EntryKind;
import io.gatehouse.domain.ledger.LedgerAccount;
import io.gatehouse.domain.ledger.LedgerEntry;
import io.gatehouse.domain.ledger.Posting;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Decimals;
import io.gatehouse.persistence.Database;
import io.gatehouse.persistence.FirstId;
import io.gatehouse.persistence.Question;
import io.gatehouse.persistence.Row;

import jakarta.inject.Singleton;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The double-entry book in PostgreSQL. */
@Singleton
final class JdbcLedger implements Ledger {
    private static final String CASH =
            "SELECT "
                    + PostingRow.TABLE.list()
                    + ", d.instrument, d.reverses"
                    + " FROM posting AS t LEFT JOIN entry_detail AS d USING (account_id, entry_id)"
                    + " WHERE t.ledger_account = 'CASH' AND t.account_id = ?";

    /** The last 21 characters are the 74 bits; what is older than a bound is not looked at. */
    private static final String ENDING_AS =
            CASH
                    + " AND t.entry_id >= ? AND right(t.entry_id::text, 21) = right(?, 21)"
                    + " ORDER BY t.entry_id, t.line";

    private static final String POSTINGS =
            "SELECT "
                    + PostingRow.TABLE.list()
                    + " FROM posting AS t WHERE t.account_id = ? AND t.entry_id = ? ORDER BY t.line";

    private static final String DETAILS =
            "SELECT "
                    + EntryDetailRow.TABLE.list()
                    + " FROM entry_detail AS t"
                    + " WHERE t.account_id = ? AND (t.entry_id = ? OR t.reverses = ?)";

    private static final String CASH_INCOME =
            "SELECT t.currency, -sum(t.amount) AS gained FROM posting AS t"
                    + " WHERE t.account_id = ? AND t.ledger_account = ANY(?)";

    private static final List<String> INCOME_ACCOUNTS =
            Stream.of(LedgerAccount.values())
                    .filter(LedgerAccount::isCashIncome)
                    .map(Enum::name)
                    .toList();

    private final Database database;
    private final CashLines lines;

    JdbcLedger(Database database) {
        this.database = database;
        this.lines = new CashLines(database);
    }

    @Override
    public Map<AccountId, Map<CurrencyCode, BigDecimal>> balances(Collection<AccountId> accounts) {
        Map<AccountId, Map<CurrencyCode, BigDecimal>> balances = new HashMap<>();
        for (BalanceRow row : read(accounts)) {
            balances.computeIfAbsent(row.account(), account -> new HashMap<>())
                    .put(row.currency(), row.amount());
        }
        return balances;
    }

    private List<BalanceRow> read(Collection<AccountId> accounts) {
        return database.list(
                BalanceRow::to,
                "SELECT "
                        + BalanceRow.TABLE.list()
                        + " FROM balance AS t WHERE t.account_id = ANY(?)",
                accounts);
    }

    @Override
    public Set<AccountId> foreignHolders(Collection<CurrencyCode> currencies) {
        return Set.copyOf(
                database.list(
                        Row::accountId,
                        "SELECT DISTINCT account_id FROM balance"
                                + " WHERE currency = ANY(?) AND is_foreign AND amount <> 0",
                        currencies));
    }

    @Override
    public void append(List<Booked> entries, Map<AccountId, Cash> cash) {
        database.insert(PostingRow.TABLE, entries.stream().flatMap(PostingRow::from).toList());
        database.insert(EntryDetailRow.TABLE, EntryDetailRow.from(entries));
        database.upsert(BalanceRow.TABLE, BalanceRow.from(cash));
    }

    @Override
    public Optional<Entry> find(AccountId account, UUID entryId) {
        List<Half> postings = database.list(Half::of, POSTINGS, account, entryId);
        if (postings.isEmpty()) {
            return Optional.empty();
        }
        List<EntryDetailRow> details =
                database.list(EntryDetailRow::to, DETAILS, account, entryId, entryId);
        return Optional.of(
                new Entry(
                        entryId,
                        postings.getFirst().at(),
                        new LedgerEntry(
                                postings.getFirst().kind(),
                                postings.stream().map(Half::posting).toList()),
                        EntryDetailRow.of(entryId, details),
                        EntryDetailRow.reversing(entryId, details)));
    }

    @Override
    public List<Sum> sums(Span span) {
        return lines.sums(span);
    }

    @Override
    public Map<CurrencyCode, BigDecimal> cashIncome(Span span) {
        Question question =
                Question.of(CASH_INCOME, span.account(), INCOME_ACCOUNTS)
                        .and("t.at >= ?", span.from())
                        .and("t.at < ?", span.to())
                        .then(" GROUP BY t.currency");
        return database.list(JdbcLedger::gained, question).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map.Entry<CurrencyCode, BigDecimal> gained(Row row) {
        return Map.entry(
                new CurrencyCode(row.text("currency")), Decimals.canonical(row.decimal("gained")));
    }

    @Override
    public List<CashLine> lines(Span span, Optional<Place> after, int limit) {
        return lines.of(span, after, limit);
    }

    /** A posting with the kind of its entry. */
    private record Half(Instant at, EntryKind kind, Posting posting) {
        static Half of(Row row) {
            return new Half(
                    row.instant("at"),
                    row.constant("kind", EntryKind.class),
                    PostingRow.posting(row));
        }
    }

    @Override
    public List<CashLine> endingAs(AccountId account, UUID id, Instant since) {
        return database.list(PostingRow::to, ENDING_AS, account, FirstId.madeAt(since), id);
    }

    @Override
    public List<CashLine> page(Query query) {
        Question question =
                Question.of("SELECT * FROM (" + CASH, query.account())
                        .and("t.at >= ?", query.from())
                        .and("t.at < ?", query.to())
                        .and("t.entry_id < ?", query.before())
                        .then(
                                " ORDER BY t.entry_id DESC FETCH FIRST ? ROWS WITH TIES) AS page"
                                        + " ORDER BY entry_id DESC, line",
                                query.limit());
        return database.list(PostingRow::to, question);
    }
}
