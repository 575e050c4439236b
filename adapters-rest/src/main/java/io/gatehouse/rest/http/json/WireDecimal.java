package io.gatehouse.rest.http.json;

import io.gatehouse.domain.money.Decimals;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The decimal of the wire, {@code -?\d{1,12}(\.\d{1,12})?}. The text is checked before a {@link
 * BigDecimal} is made: {@code 1e1000000000} is a valid one that hangs the first addition.
 */
public final class WireDecimal {
    private WireDecimal() {}

    /** The same of a JSON number, which many writers give an exponent where it is small. */
    static Optional<BigDecimal> ofNumber(String number) {
        return parse(Decimals.withoutExponent(number));
    }

    /** The value of a text; empty when it is not one of the wire's. */
    public static Optional<BigDecimal> parse(CharSequence text) {
        return Decimals.parse(text);
    }
}
