package io.gatehouse.domain.ledger;

import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Money;

/** One side of an entry: a signed amount on one ledger account. */
public record Posting(LedgerAccount account, Money amount) {
    public CurrencyCode currency() {
        return amount.currency();
    }
}
