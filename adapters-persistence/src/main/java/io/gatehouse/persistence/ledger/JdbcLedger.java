package io.gatehouse.persistence.ledger;

import io.gatehouse.application.port.Ledger;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.persistence.Database;
import io.gatehouse.persistence.Question;

import jakarta.inject.Singleton;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The double-entry book in PostgreSQL. */
@Singleton
final class JdbcLedger implements Ledger {
    private static final String CASH =
            "SELECT "
                    + PostingRow.TABLE.list()
                    + " FROM posting AS t WHERE t.ledger_account = 'CASH' AND t.account_id = ?";

    private final Database database;

    JdbcLedger(Database database) {
        this.database = database;
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
    public void append(
            List<Booked> entries, Map<AccountId, Map<CurrencyCode, BigDecimal>> balances) {
        database.insert(PostingRow.TABLE, entries.stream().flatMap(PostingRow::from).toList());
        database.upsert(BalanceRow.TABLE, BalanceRow.from(balances));
    }

    @Override
    public List<Line> page(Query query) {
        Question question =
                Question.of(CASH, query.account())
                        .and("t.at >= ?", query.from())
                        .and("t.at < ?", query.to())
                        .and("t.entry_id < ?", query.before())
                        .then(
                                " ORDER BY t.entry_id DESC FETCH FIRST ? ROWS WITH TIES",
                                query.limit());
        return database.list(PostingRow::to, question);
    }
}
