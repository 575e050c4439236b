package io.gatehouse.persistence.ledger;

import static io.gatehouse.persistence.PgType.BOOLEAN;
import static io.gatehouse.persistence.PgType.NUMERIC;
import static io.gatehouse.persistence.PgType.TEXT;
import static io.gatehouse.persistence.PgType.UUID;

import io.gatehouse.application.port.Ledger;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Decimals;
import io.gatehouse.persistence.Row;
import io.gatehouse.persistence.Table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A row of balance. */
record BalanceRow(AccountId account, CurrencyCode currency, BigDecimal amount, boolean isForeign) {
    static final Table<BalanceRow> TABLE =
            Table.<BalanceRow>named("balance")
                    .key("account_id", UUID, BalanceRow::account)
                    .key("currency", TEXT, BalanceRow::currency)
                    .column("amount", NUMERIC, BalanceRow::amount)
                    .column("is_foreign", BOOLEAN, BalanceRow::isForeign)
                    .build();

    static List<BalanceRow> from(Map<AccountId, Ledger.Cash> cash) {
        return cash.entrySet().stream().flatMap(one -> from(one.getKey(), one.getValue())).toList();
    }

    private static Stream<BalanceRow> from(AccountId account, Ledger.Cash cash) {
        return cash.balances().entrySet().stream()
                .map(
                        one ->
                                new BalanceRow(
                                        account,
                                        one.getKey(),
                                        one.getValue(),
                                        !one.getKey().equals(cash.base())));
    }

    static BalanceRow to(Row row) {
        return new BalanceRow(
                row.accountId(),
                new CurrencyCode(row.text("currency")),
                Decimals.canonical(row.decimal("amount")),
                row.flag("is_foreign"));
    }
}
