package io.gatehouse.application.account.sync;

import io.gatehouse.application.account.AccountBook;
import io.gatehouse.domain.account.BrokerFigures;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Money;

/** What a broker says that an account has, beside our cash. */
final class BrokerBalance {
    private BrokerBalance() {}

    /** What the broker's balance has and our cash does not. */
    static Money beyondTheBooks(AccountBook book, BrokerFigures told) {
        CurrencyCode currency = book.baseCurrency();
        return new Money(told.balance(), currency)
                .minus(new Money(book.balance(currency), currency));
    }
}
