package io.gatehouse.domain.money;

import java.util.Currency;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** An ISO 4217 currency or a crypto asset code such as BTC; upper case, 2 to 10 characters. */
public record CurrencyCode(String code) implements Comparable<CurrencyCode> {
    public static final CurrencyCode USD = new CurrencyCode("USD");

    private static final int SHORTEST = 2;
    private static final int LONGEST = 10;
    private static final int FIAT_SCALE = 2;
    private static final int CRYPTO_SCALE = 8;
    private static final Map<String, Integer> FIAT_DIGITS =
            fiatDigits(Currency.getAvailableCurrencies());

    public CurrencyCode {
        if (!isWellFormed(code)) {
            throw new IllegalArgumentException(
                    "A currency is 2 to 10 upper-case letters or digits: " + code);
        }
    }

    /** Decimal places of posted amounts: 2 for fiat (0 for the yen and its like), 8 for crypto. */
    public int scale() {
        return FIAT_DIGITS.getOrDefault(code, CRYPTO_SCALE);
    }

    /** Whether ISO 4217 lists the code as money. */
    public boolean isFiat() {
        return FIAT_DIGITS.containsKey(code);
    }

    @Override
    public int compareTo(CurrencyCode other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }

    /** Whether a text is written as a code is. */
    public static boolean isWellFormed(String text) {
        return text.length() >= SHORTEST
                && text.length() <= LONGEST
                && isLetter(text.charAt(0))
                && text.chars().allMatch(c -> isLetter(c) || (c >= '0' && c <= '9'));
    }

    private static boolean isLetter(int character) {
        return character >= 'A' && character <= 'Z';
    }

    private static Map<String, Integer> fiatDigits(Set<Currency> currencies) {
        // ISO gives a few currencies three digits; books here keep two, as the ledger's scale rule
        // says.
        return currencies.stream()
                .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                .collect(
                        Collectors.toUnmodifiableMap(
                                Currency::getCurrencyCode,
                                currency ->
                                        Math.min(FIAT_SCALE, currency.getDefaultFractionDigits())));
    }
}
