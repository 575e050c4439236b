package io.gatehouse.rest.http.json;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The decimal of the wire, {@code -?\d{1,18}(\.\d{1,12})?}. The text is checked before a {@link
 * BigDecimal} is made: {@code 1e1000000000} is a valid one that hangs the first addition.
 */
public final class WireDecimal {
    private static final int DIGITS_BEFORE = 18;
    private static final int DIGITS_AFTER = 12;

    private WireDecimal() {}

    /** The value of a text; empty when it is not one of the wire's. */
    public static Optional<BigDecimal> parse(CharSequence text) {
        return isDecimal(text) ? Optional.of(new BigDecimal(text.toString())) : Optional.empty();
    }

    private static boolean isDecimal(CharSequence text) {
        int start = !text.isEmpty() && text.charAt(0) == '-' ? 1 : 0;
        int point = digitsFrom(text, start);
        if (point == start || point - start > DIGITS_BEFORE) {
            return false;
        }
        return point == text.length() || isFraction(text, point);
    }

    private static boolean isFraction(CharSequence text, int point) {
        int end = digitsFrom(text, point + 1);
        int digits = end - point - 1;
        return text.charAt(point) == '.'
                && end == text.length()
                && digits >= 1
                && digits <= DIGITS_AFTER;
    }

    private static int digitsFrom(CharSequence text, int start) {
        int i = start;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i;
    }
}
