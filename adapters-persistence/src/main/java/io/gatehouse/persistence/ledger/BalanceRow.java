package io.gatehouse.persistence.ledger;

import static io.gatehouse.persistence.PgType.NUMERIC;
import static io.gatehouse.persistence.PgType.TEXT;
import static io.gatehouse.persistence.PgType.UUID;

import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Decimals;
import io.gatehouse.persistence.Row;
import io.gatehouse.persistence.Table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A row of balance. */
record BalanceRow(AccountId account, CurrencyCode currency, BigDecimal amount) {
    static final Table<BalanceRow> TABLE =
            Table.<BalanceRow>named("balance")
                    .key("account_id", UUID, BalanceRow::account)
                    .key("currency", TEXT, BalanceRow::currency)
                    .column("amount", NUMERIC, BalanceRow::amount)
                    .build();

    static List<BalanceRow> from(Map<AccountId, Map<CurrencyCode, BigDecimal>> balances) {
        List<BalanceRow> rows = new ArrayList<>();
        balances.forEach(
                (account, cash) ->
                        cash.forEach(
                                (currency, amount) ->
                                        rows.add(new BalanceRow(account, currency, amount))));
        return rows;
    }

    static BalanceRow to(Row row) {
        return new BalanceRow(
                row.accountId(),
                new CurrencyCode(row.text("currency")),
                Decimals.canonical(row.decimal("amount")));
    }
}
