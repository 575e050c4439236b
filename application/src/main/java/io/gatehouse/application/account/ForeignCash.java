package io.gatehouse.application.account;

import io.gatehouse.domain.money.CurrencyCode;

import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What an account has in other currencies than its own, dust aside. */
public final class ForeignCash {
    /** As a part of the equity last kept. */
    private static final BigDecimal DUST = new BigDecimal("0.0001");

    private ForeignCash() {}

    /** Amounts by their currency. */
    public static SortedMap<CurrencyCode, BigDecimal> of(AccountBook book, Market market) {
        SortedMap<CurrencyCode, BigDecimal> cash = new TreeMap<>();
        book.balances()
                .forEach(
                        (currency, amount) -> {
                            if (!currency.equals(book.baseCurrency())
                                    && amount.signum() != 0
                                    && !isDust(book, market, Map.entry(currency, amount))) {
                                cash.put(currency, amount);
                            }
                        });
        return cash;
    }

    /**
     * Next to nothing in worth and in number too: by a mistyped rate, much money may seem to be
     * worth nothing.
     */
    private static boolean isDust(
            AccountBook book, Market market, Map.Entry<CurrencyCode, BigDecimal> cash) {
        BigDecimal most = book.risk().last().equity().multiply(DUST);
        BigDecimal number = cash.getValue().abs();
        return number.compareTo(most) <= 0
                && market.fx()
                        .rate(cash.getKey(), book.baseCurrency())
                        .filter(rate -> number.multiply(rate).compareTo(most) <= 0)
                        .isPresent();
    }
}
