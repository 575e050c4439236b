package io.gatehouse.application.account;

import io.gatehouse.domain.ledger.LedgerEntry;
import io.gatehouse.domain.money.CurrencyCode;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/** An account's cash by currency. */
final class CashBalances {
    private final Map<CurrencyCode, BigDecimal> amounts;

    CashBalances(Map<CurrencyCode, BigDecimal> amounts) {
        this.amounts = new HashMap<>(amounts);
    }

    Map<CurrencyCode, BigDecimal> all() {
        return Collections.unmodifiableMap(amounts);
    }

    /** Zero of a currency that the account never had. */
    BigDecimal of(CurrencyCode currency) {
        return amounts.getOrDefault(currency, BigDecimal.ZERO);
    }

    /** Moves the cash of an entry, and tells what there is then of every currency it names. */
    Map<CurrencyCode, BigDecimal> move(LedgerEntry entry) {
        Map<CurrencyCode, BigDecimal> after = new HashMap<>();
        entry.postings().stream()
                .map(posting -> posting.currency())
                .distinct()
                .forEach(
                        currency ->
                                after.put(
                                        currency,
                                        of(currency).add(entry.cashIn(currency).amount())));
        amounts.putAll(after);
        return after;
    }
}
