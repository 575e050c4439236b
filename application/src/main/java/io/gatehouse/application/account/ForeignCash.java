package io.gatehouse.application.account;

import io.gatehouse.domain.money.CurrencyCode;

import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;

/** What an account has in other currencies than its own, dust aside. */
public final class ForeignCash {
    /**
     * In smallest coins: a euro, 100 yen, 0.000001 bitcoin, of any currency at most some dollars.
     */
    private static final BigDecimal DUST = new BigDecimal("100");

    private ForeignCash() {}

    /** Amounts by their currency. */
    public static SortedMap<CurrencyCode, BigDecimal> of(AccountBook book) {
        SortedMap<CurrencyCode, BigDecimal> cash = new TreeMap<>();
        book.balances()
                .forEach(
                        (currency, amount) -> {
                            if (!currency.equals(book.baseCurrency())
                                    && !isDust(currency, amount)) {
                                cash.put(currency, amount);
                            }
                        });
        return cash;
    }

    /** By its number alone: at a mistyped rate, much money seems to be worth nothing. */
    private static boolean isDust(CurrencyCode currency, BigDecimal amount) {
        return amount.abs().movePointRight(currency.scale()).compareTo(DUST) < 0;
    }
}
